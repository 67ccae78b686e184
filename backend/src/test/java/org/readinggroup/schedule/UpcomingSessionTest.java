package org.readinggroup.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;

/** What comes next, by the clock. */
@QuarkusTest
class UpcomingSessionTest {
    private static final String ADDRESS = "/api/v1/upcoming-session";

    @Inject
    TestClock clock;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource({
        "2026-10-14T14:29:59Z, masked-diffusion-live, UPCOMING",
        "2026-10-14T15:00:00Z, masked-diffusion-live, LIVE",
        "2026-10-14T16:00:00Z, next-monday, UPCOMING",
        "2026-10-19T18:29:59Z, next-monday, LIVE",
        "2026-10-19T18:30:00Z, the-hour-twice, UPCOMING",
        "2026-11-02T20:30:00Z, recorded-early, UPCOMING",
    })
    void isTheLiveSessionElseTheEarliestThatHasNotEnded(String now, String slug, String status) {
        clock.moveTo(now);

        JsonNode session = read(ADDRESS).get("session");
        assertEquals(slug, session.get("slug").asText());
        assertEquals(status, session.get("status").asText());
        assertEquals(read("/api/v1/sessions/" + slug), session, "the whole session");
    }

    @Test
    void isNullWhereNoneIsAnnouncedAndTheGroupStillSaysWhenItMeets() {
        clock.moveTo("2026-12-07T18:00:00Z");

        assertEquals(json("""
                {"session": null, "nextSlot":
                  {"startsAt": "2026-12-14T18:00:00Z", "endsAt": "2026-12-14T19:30:00Z", "timeZone": "America/New_York"}}
                """), read(ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        // A slot that has begun is not the next one.
        "2026-10-19T16:59:59Z, 2026-10-19T17:00:00Z",
        "2026-10-19T17:00:00Z, 2026-10-26T17:00:00Z",
        // 13:00 in New York before and after its clocks are turned back.
        "2026-10-26T17:00:00Z, 2026-11-02T18:00:00Z",
        // Berlin's rule begins in March.
        "2027-03-01T18:00:00Z, 2027-03-05T15:00:00Z",
        "2027-04-06T00:00:00Z, 2027-04-09T14:00:00Z",
        "2027-04-10T00:00:00Z, 2027-04-12T17:00:00Z",
    })
    void namesTheNextSlotOfTheWeeklyRules(String now, String slot) {
        clock.moveTo(now);

        assertEquals(slot, read(ADDRESS).at("/nextSlot/startsAt").asText());
    }

    @Test
    void saysNothingOfSlotsWhileNoRuleIsInForce() throws SQLException {
        database.run("delete from weekly_rule");

        assertTrue(read(ADDRESS).get("nextSlot").isNull());
        assertTrue(read("/api/v1/group").get("meetingTime").isNull());
    }

    @Test
    void passesOverASessionThatIsLiveButRecordedAlready() throws SQLException {
        database.run("update video set session_id = (select id from session where number = 6), position = 0 "
                + "where slug = 'unattached-recording'");

        assertEquals("next-monday", read(ADDRESS).at("/session/slug").asText());
        assertEquals(
                "RECORDED",
                read("/api/v1/sessions/masked-diffusion-live").get("status").asText());
    }

    @Test
    void keepsASessionThatWasRecordedTooEarly() {
        clock.moveTo("2026-12-07T17:59:59Z");

        assertEquals("recorded-early", read(ADDRESS).at("/session/slug").asText());
    }
}
