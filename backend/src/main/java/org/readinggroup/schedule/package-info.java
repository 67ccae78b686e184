/** When the group meets by its weekly rules and the exceptions to them, and which session is next. */
package org.readinggroup.schedule;
