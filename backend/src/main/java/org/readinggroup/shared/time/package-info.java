/** The clock, the local plan of a meeting and the names of time zones. */
package org.readinggroup.shared.time;
