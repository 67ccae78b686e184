/** The door of a session: where visitors join it, and the only way to the meeting's own address. */
package org.readinggroup.door;
