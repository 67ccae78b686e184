/** Who runs the group, in its order. */
package org.readinggroup.organizer;
