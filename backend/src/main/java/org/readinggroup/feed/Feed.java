package org.readinggroup.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed, before it is written in one of the formats. Addresses are absolute.
 *
 * @param title what readers show
 * @param subtitle what the group says of itself; may be null
 * @param author the group's name
 * @param address this very page of the feed
 * @param pageAddress the page that shows the same
 * @param apiAddress what explains the words that a format has no standard for
 * @param nextAddress the next page of the feed; null on the last
 */
record Feed<T>(
        String title,
        String subtitle,
        String author,
        String address,
        String pageAddress,
        String apiAddress,
        String nextAddress,
        List<T> entries,
        Instant updatedAt) {}
