package org.readinggroup.feed;

import java.time.Instant;
import org.readinggroup.video.Video;

/**
 * A video in a feed. Addresses are absolute.
 *
 * @param html all that is said of it
 * @param publishedAt the beginning of the day on which it was published, in the group's zone; null where that is not known
 * @param updatedAt when the record last changed
 */
record RecordingEntry(Video video, String address, String html, Instant publishedAt, Instant updatedAt) {
    /** Names it for good, also where the service moves to another host. */
    String id() {
        return "urn:uuid:" + video.id();
    }
}
