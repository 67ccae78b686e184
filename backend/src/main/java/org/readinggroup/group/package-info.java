/** The group itself: its name and texts, its zones, its links, and when it meets next. */
package org.readinggroup.group;
