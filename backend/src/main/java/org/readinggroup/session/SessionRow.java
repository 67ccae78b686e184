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

    /** The columns of this record, of a table {@code s}. */
    static final String COLUMNS = """
            select s.id, s.slug, s.number, s.title, s.summary, s.stage, s.starts_at, s.ends_at,
                s.time_zone, s.starts_at_local, s.slides_url, s.created_at, s.updated_at
            """;

    /** A row of {@link #COLUMNS}. */
    static SessionRow of(Row row) throws SQLException {
        return new SessionRow(
                row.get("id", UUID.class),
                row.text("slug"),
                row.get("number", Integer.class),
                row.text("title"),
                row.text("summary"),
                Stage.valueOf(row.text("stage")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.text("time_zone"),
                row.get("starts_at_local", LocalDateTime.class),
                row.text("slides_url"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
