package org.readinggroup.feed;

import java.time.Instant;
import org.readinggroup.session.SessionListItem;

/**
 * A session in a feed. Addresses are absolute.
 *
 * @param html all that is said of it
 * @param publishedAt when the record was made
 * @param updatedAt when what is said of it last became another: by somebody, or by the clock
 */
record SessionEntry(SessionListItem session, String address, String html, Instant publishedAt, Instant updatedAt) {
    /** Names it for good, also where the service moves to another host. */
    String id() {
        return "urn:uuid:" + session.id();
    }
}
