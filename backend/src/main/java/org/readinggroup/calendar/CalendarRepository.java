package org.readinggroup.calendar;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.shared.sql.Row;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Every query of calendar entries. Lists are by time, and leave out what is off since before an instant. */
@Singleton
class CalendarRepository {
    /** {@link CalendarEntry#isOff} in SQL. */
    private static final String IS_OFF = "(state in ('CANCELLED', 'WITHDRAWN') or not is_dated)";

    private static final String COLUMNS =
            "select session_id, slug, title, time_zone, starts_at, ends_at, is_dated, state,"
                    + " sequence, published_at, changed_at from calendar_entry";

    private static final String LISTED = COLUMNS + " where (not " + IS_OFF + " or changed_at > ?)";

    private static final String BY_TIME = " order by starts_at, session_id";

    private final Rows rows;

    CalendarRepository(Rows rows) {
        this.rows = rows;
    }

    List<CalendarEntry> all(Instant offSince) {
        return rows.all(Sql.of(LISTED + BY_TIME, offSince), CalendarRepository::entry);
    }

    List<CalendarEntry> ofPerson(UUID personId, Instant offSince) {
        return rows.all(
                Sql.of(LISTED + " and ? = any(speaker_ids)" + BY_TIME, offSince, personId), CalendarRepository::entry);
    }

    List<CalendarEntry> ofTopic(UUID topicId, Instant offSince) {
        return rows.all(
                Sql.of(LISTED + " and ? = any(topic_ids)" + BY_TIME, offSince, topicId), CalendarRepository::entry);
    }

    /**
     * The entry of the public session that has that slug; else of one that had it when it was taken back.
     *
     * @param withdrawnSince what was taken back before is forgotten
     */
    Optional<CalendarEntry> bySlug(String slug, Instant withdrawnSince) {
        String which = " where slug = ? and (state <> 'WITHDRAWN' or changed_at > ?)"
                + " order by state = 'WITHDRAWN', changed_at desc limit 1";
        return rows.first(Sql.of(COLUMNS + which, slug, withdrawnSince), CalendarRepository::entry);
    }

    /** When the first of those that are off, changed after an instant, was changed. */
    Optional<Instant> firstOffAfter(Instant since) {
        return rows.first(
                Sql.of(
                        "select changed_at from calendar_entry where " + IS_OFF
                                + " and changed_at > ? order by changed_at limit 1",
                        since),
                row -> row.instant("changed_at"));
    }

    private static CalendarEntry entry(Row row) throws SQLException {
        return new CalendarEntry(
                row.get("session_id", UUID.class),
                row.text("slug"),
                row.text("title"),
                ZoneId.of(row.text("time_zone")),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.truth("is_dated"),
                CalendarEntry.State.valueOf(row.text("state")),
                row.number("sequence"),
                row.instant("published_at"),
                row.instant("changed_at"));
    }
}
