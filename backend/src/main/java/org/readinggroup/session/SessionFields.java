package org.readinggroup.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * The fields of a valid body. Speakers, papers and topics that are new are not made yet.
 *
 * @param slug null for the session's own
 * @param startsAt which of two instants is meant, where the clocks show the local time twice; null otherwise
 */
record SessionFields(
        String slug,
        Integer number,
        String title,
        String summary,
        String abstractText,
        LocalDateTime startsAtLocal,
        Instant startsAt,
        ZoneId timeZone,
        int minutes,
        Stage stage,
        String meetingUrl,
        String slidesUrl,
        List<String> topics,
        List<NamedSpeaker> speakers,
        List<NamedPaper> papers) {

    /** A speaker who is there ({@code id}) or is to be found or made by name. */
    record NamedSpeaker(UUID id, String name, String affiliation) {}

    /** A paper that is there ({@code id}) or is to be made. */
    record NamedPaper(UUID id, String arxivId, String title, String url) {}
}
