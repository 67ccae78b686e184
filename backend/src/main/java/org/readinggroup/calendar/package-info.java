/** Calendars (RFC 5545, RFC 7986) of the group, a person, a topic and a single session. */
package org.readinggroup.calendar;
