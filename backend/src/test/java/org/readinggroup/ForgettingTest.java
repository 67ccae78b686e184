package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.shared.job.JobRunner;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** What the service forgets by itself when its time is over, and not before. */
@QuarkusTest
class ForgettingTest {
    @Inject
    Editor editor;

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Inject
    JobRunner jobs;

    @Inject
    TestClock clock;

    @BeforeEach
    void jobsAreDue() throws SQLException {
        database.run("delete from job");
    }

    private void runJobsAt(Instant now) {
        clock.moveTo(now);
        jobs.runDue();
    }

    /** How many rows a table has just before an instant, and at it. */
    private void assertForgottenAt(Instant over, String table, int before, int after) throws SQLException {
        runJobsAt(over.minusSeconds(1));
        assertEquals(String.valueOf(before), database.value("select count(*) from " + table));
        database.run("delete from job");
        runJobsAt(over);
        assertEquals(String.valueOf(after), database.value("select count(*) from " + table));
    }

    @Test
    void answersToRequestsWithAnIdempotencyKeyAfterADay() throws SQLException {
        for (int n = 0; n < 3; n++) {
            editor.request()
                    .contentType("application/json")
                    .header("Idempotency-Key", "key-" + n)
                    .body("{\"title\": \"Once\"}")
                    .post("/api/v1/admin/sessions");
        }

        assertForgottenAt(TestClock.NOW.plus(Duration.ofHours(24)), "idempotent_answer", 3, 0);
    }

    @Test
    void signInsThatNobodyUsedForTwelveHoursOrThatAreAWeekOld() throws SQLException {
        database.run("delete from sign_in");
        organizers.asOrganizer();
        assertForgottenAt(TestClock.NOW.plus(Duration.ofHours(12)), "sign_in", 1, 0);

        clock.moveTo(TestClock.NOW);
        organizers.asOrganizer();
        database.run("update sign_in set last_seen_at = '2026-12-01T00:00:00Z'");
        database.run("delete from job");
        assertForgottenAt(TestClock.NOW.plus(Duration.ofDays(7)), "sign_in", 1, 0);
    }

    @Test
    void browsersThatNobodyUsedForAYear() throws SQLException {
        organizers.asOrganizer();
        database.run(
                "insert into known_browser (secret_hash, account_id, last_used_at) values (sha256('browser'), ?, ?)",
                Organizers.ORGANIZER,
                TestClock.NOW.atOffset(ZoneOffset.UTC));

        assertForgottenAt(TestClock.NOW.plus(Duration.ofDays(365)).plusSeconds(1), "known_browser", 1, 0);
    }

    @Test
    void oneTimeLinksThatAreTooOld() throws SQLException {
        database.run("delete from one_time_link");
        organizers.asOrganizer();
        database.run(
                "insert into one_time_link (secret_hash, purpose, account_id, created_at, expires_at) "
                        + "values (sha256('link'), 'INVITATION', ?, ?, ?), (sha256('set-up'), 'SET_UP', null, ?, null)",
                Organizers.ORGANIZER,
                TestClock.NOW.atOffset(ZoneOffset.UTC),
                TestClock.NOW.plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC),
                TestClock.NOW.atOffset(ZoneOffset.UTC));

        assertForgottenAt(TestClock.NOW.plus(Duration.ofDays(7)), "one_time_link", 2, 1);
        assertEquals(List.of("SET_UP"), database.column("select purpose from one_time_link"));
    }

    @Test
    void countsOfTriesThatSayNothingMore() throws SQLException {
        database.run("delete from rate_limit");
        database.run(
                "insert into rate_limit (key, fresh_at) values ('a', ?)",
                TestClock.NOW.plusSeconds(600).atOffset(ZoneOffset.UTC));

        assertForgottenAt(TestClock.NOW.plusSeconds(601), "rate_limit", 1, 0);
    }
}
