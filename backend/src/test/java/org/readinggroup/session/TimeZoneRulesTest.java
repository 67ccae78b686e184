package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** A start with other time-zone rules than the last derives the instants of sessions from their plans anew. */
@QuarkusTest
class TimeZoneRulesTest {
    private static final String VERSION = "select version from time_zone_rules";

    @Inject
    TimeZoneRules rules;

    @Inject
    Database database;

    @Inject
    Editor editor;

    @Inject
    TestClock clock;

    @Test
    void keepThePlanAndMoveTheInstant() throws SQLException {
        String version = database.value(VERSION);
        // As if New York had been on standard time in October by the rules of the last start.
        deriveWrongly();
        database.run("update time_zone_rules set version = '1999a'");
        assertEquals("2026-10-19T18:00:00Z", startsAt("next-monday"));

        rules.rederiveIfChanged(null);

        assertEquals("2026-10-19T17:00:00Z", startsAt("next-monday"));
        assertEquals(
                "2026-10-19T18:30:00Z",
                read("/api/v1/sessions/next-monday").get("endsAt").asText());
        assertEquals(
                "2026-10-19T13:00",
                read("/api/v1/sessions/next-monday").get("startsAtLocal").asText());
        assertEquals(version, database.value(VERSION));
        assertNotEquals("1999a", version);
    }

    @Test
    void tellCalendarsFeedsAndOrganizersThatTheSessionChanged() throws SQLException {
        deriveWrongly();
        database.run("update time_zone_rules set version = '1999a'");
        String tag = editor.tag("/sessions/next-monday");
        String untouched = editor.tag("/sessions/zebra-codes");
        JsonNode history = editor.read("/sessions/next-monday/history");
        clock.moveTo("2026-10-14T15:00:01Z");

        rules.rederiveIfChanged(null);

        assertEquals(
                "2026-10-14T15:00:01Z",
                editor.read("/sessions/next-monday").get("updatedAt").asText());
        assertNotEquals(tag, editor.tag("/sessions/next-monday"));
        assertEquals(history, editor.read("/sessions/next-monday/history"), "the plan is the same");
        String calendar = Api.get("/sessions/next-monday.ics").asString();
        assertTrue(calendar.contains("DTSTAMP:20261014T150001Z"), calendar);
        assertTrue(calendar.contains("LAST-MODIFIED:20261014T150001Z"), calendar);
        assertTrue(Api.get("/feeds/sessions.atom").asString().contains("<updated>2026-10-14T15:00:01Z</updated>"));
        assertEquals(untouched, editor.tag("/sessions/zebra-codes"));
    }

    @Test
    void keepWhichOfTwoInstantsWasMeant() throws SQLException {
        database.run("update time_zone_rules set version = '1999a'");

        rules.rederiveIfChanged(null);

        assertEquals("2026-11-01T06:30:00Z", startsAt("the-hour-twice"));
    }

    @Test
    void keepWhatAnOrganizerChangesMeanwhile() throws Exception {
        deriveWrongly();
        database.run("update time_zone_rules set version = '1999a'");
        ExecutorService start = Executors.newSingleThreadExecutor();
        try (Connection organizer = database.connection();
                Statement statement = organizer.createStatement()) {
            organizer.setAutoCommit(false);
            statement.execute("select value from content_revision for update");
            statement.execute("update session set title = 'Another', version = version + 1 where slug = 'next-monday'");
            Future<?> derived = start.submit(() -> rules.rederiveIfChanged(null));
            while (database.value("select count(*) from pg_locks where not granted")
                            .equals("0")
                    && !derived.isDone()) {
                Thread.sleep(5);
            }
            organizer.commit();
            organizer.setAutoCommit(true);
            derived.get();
        } finally {
            start.shutdownNow();
        }

        assertEquals("2026-10-19T17:00:00Z", startsAt("next-monday"));
        assertEquals("Another", database.value("select title from session where slug = 'next-monday'"));
        assertEquals("3", database.value("select version from session where slug = 'next-monday'"));
    }

    @Test
    void changeNothingWhileTheyAreTheSame() throws SQLException {
        deriveWrongly();

        rules.rederiveIfChanged(null);

        assertEquals("2026-10-19T18:00:00Z", startsAt("next-monday"));
    }

    private void deriveWrongly() throws SQLException {
        database.run(
                "update session set starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' "
                        + "where slug = 'next-monday'");
    }

    private static String startsAt(String slug) {
        return read("/api/v1/sessions/" + slug).get("startsAt").asText();
    }
}
