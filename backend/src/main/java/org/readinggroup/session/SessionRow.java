package org.readinggroup.session;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.readinggroup.shared.sql.Row;

/** A session as lists show it, without what hangs on it. */
record SessionRow(
        UUID id,
        String slug,
        Integer number,
        String title,
        String summary,
        Stage stage,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        LocalDateTime startsAtLocal,
        String slidesUrl,
        Instant createdAt,
        Instant updatedAt) {

    /** The columns in the order of this record, of a table {@code s}. */
    static final String COLUMNS = """
            select s.id, s.slug, s.number, s.title, s.summary, s.stage, s.starts_at, s.ends_at,
                s.time_zone, s.starts_at_local, s.slides_url, s.created_at, s.updated_at
            """;

    /** A row of {@link #COLUMNS}. */
    static SessionRow of(Row row) throws SQLException {
        return new SessionRow(
                row.get(1, UUID.class),
                row.text(2),
                row.get(3, Integer.class),
                row.text(4),
                row.text(5),
                Stage.valueOf(row.text(6)),
                row.instant(7),
                row.instant(8),
                row.text(9),
                row.get(10, LocalDateTime.class),
                row.text(11),
                row.instant(12),
                row.instant(13));
    }
}
