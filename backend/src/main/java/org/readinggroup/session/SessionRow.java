package org.readinggroup.session;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.readinggroup.shared.sql.Row;

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

    /** The key of the order by time, of a table {@code s}. */
    static final String AT = "coalesce(s.starts_at, timestamptz '9999-12-31 00:00:00Z')";

    /** The columns in the order of this record, of a table {@code s}; the abstract and the rank are put in. */
    static final String COLUMNS = """
            select s.id, s.slug, s.number, s.title, s.summary, %s as abstract, s.stage, s.starts_at, s.ends_at,
                s.time_zone, s.starts_at_local, s.slides_url, s.created_at, s.updated_at,
                """ + AT + " as at, cast(%s as real) as rank ";

    /** A row of {@link #COLUMNS}. */
    static SessionRow of(Row row) throws SQLException {
        return new SessionRow(
                row.get(1, UUID.class),
                row.text(2),
                row.get(3, Integer.class),
                row.text(4),
                row.text(5),
                row.text(6),
                Stage.valueOf(row.text(7)),
                row.instant(8),
                row.instant(9),
                row.text(10),
                row.get(11, LocalDateTime.class),
                row.text(12),
                row.instant(13),
                row.instant(14),
                row.instant(15),
                row.rank(16));
    }
}
