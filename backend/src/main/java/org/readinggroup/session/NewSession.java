package org.readinggroup.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What a session is made from; what is not known is null or empty.
 *
 * @param slug null to derive one from the title
 * @param startsAt which of two instants is meant where the clocks show {@code startsAtLocal} twice; null otherwise
 * @param minutes how long it lasts
 */
public record NewSession(
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
        List<UUID> topics,
        List<SpeakerOf> speakers,
        List<UUID> papers) {

    /** A person who presents, with the affiliation at that session. */
    public record SpeakerOf(UUID personId, String affiliation) {}
}
