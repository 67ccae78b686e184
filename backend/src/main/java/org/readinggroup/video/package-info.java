/** The videos: recordings of sessions, and relevant talks from elsewhere. */
package org.readinggroup.video;
