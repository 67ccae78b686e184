package org.readinggroup.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A session as the reads select it, without what hangs on it.
 *
 * @param abstractText null in lists, which do not show it
 * @param at the start, or a date after all others where there is none: the key of the order by time
 * @param rank how well it fits a search; 0 where nothing was searched for
 */
record SessionRow(
        UUID id,
        String slug,
        Integer number,
        String title,
        String summary,
        String abstractText,
        Stage stage,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        LocalDateTime startsAtLocal,
        String slidesUrl,
        Instant createdAt,
        Instant updatedAt,
        Instant at,
        float rank) {

    /** The columns in the order of this record, of a table {@code s}; the abstract and the rank are put in. */
    static final String COLUMNS = """
            select s.id, s.slug, s.number, s.title, s.summary, %s as abstract, s.stage, s.starts_at, s.ends_at,
                s.time_zone, s.starts_at_local, s.slides_url, s.created_at, s.updated_at,
                coalesce(s.starts_at, timestamptz '9999-12-31 00:00:00Z') as at, cast(%s as real) as rank
            """;

    /** A row of {@link #COLUMNS}. */
    static SessionRow of(Object[] row) {
        return new SessionRow(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Stage.valueOf((String) row[6]),
                (Instant) row[7],
                (Instant) row[8],
                (String) row[9],
                (LocalDateTime) row[10],
                (String) row[11],
                (Instant) row[12],
                (Instant) row[13],
                (Instant) row[14],
                (Float) row[15]);
    }
}
