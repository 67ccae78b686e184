/** When the group meets by its weekly rules, and which session is next. */
package org.readinggroup.schedule;
