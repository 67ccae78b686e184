package org.readinggroup.shared.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;

/** An answer that was kept is the answer that would be made now. */
@QuarkusTest
class ReadyAnswersTest {
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/group",
            "/api/v1/sessions?limit=100",
            "/api/v1/sessions?status=LIVE",
            "/api/v1/sessions/masked-diffusion-live",
            "/api/v1/upcoming-session",
            "/api/v1/organizers",
            "/api/v1/people/sophie-germain",
            "/api/v1/schedule");

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-14T14:30:00Z", // a session begins
                "2026-10-14T16:00:00Z", // and ends
                "2026-10-15T04:00:00Z", // midnight in the group's zone: one organizer goes, another comes
                "2026-10-19T17:00:00Z", // a slot, and its session
                "2026-10-26T17:00:00Z", // a slot that no session takes
                "2026-11-02T05:00:00Z", // midnight after the clocks were turned back
                "2026-12-07T18:00:00Z", // a session begins that was recorded too early
                "2027-03-05T15:00:00Z", // a slot of another zone's rule
            })
    void isTheSameBeforeAndAfterEveryChangeByTheClock(Instant change) throws SQLException {
        for (Instant now : List.of(change.minusSeconds(1), change, change.plusSeconds(1))) {
            clock.moveTo(now);
            for (String address : ADDRESSES) {
                String kept = Wire.get(address).text();
                forgetAll();
                assertEquals(Wire.get(address).text(), kept, () -> address + " at " + now);
            }
            // What the next moment has to find outdated.
            ADDRESSES.forEach(Wire::get);
        }
    }

    @Test
    void isGivenForItsOwnAddressOnly() {
        assertNotEquals(
                Wire.get("/api/v1/sessions?limit=1").text(),
                Wire.get("/api/v1/sessions?limit=2").text());
        assertNotEquals(
                Wire.get("/api/v1/sessions?q=a%26limit=1").text(),
                Wire.get("/api/v1/sessions?q=a&limit=1").text());
    }

    @Test
    void hasTheHeadersOfTheFirst() {
        for (String address : ADDRESSES) {
            assertEquals(headers(address), headers(address), address);
        }
    }

    @Test
    void doesNotGoToWhoCannotReadIt() {
        assertEquals(200, Wire.get("/api/v1/topics").status());
        assertEquals(406, Wire.get("/api/v1/topics", "Accept: text/plain").status());
        assertEquals(405, Wire.send("DELETE", "/api/v1/topics").status());
        assertEquals(200, Wire.head("/api/v1/topics").status());
    }

    @Test
    void makesWayForAWrite() throws SQLException {
        String before = Wire.get("/api/v1/people/claude-shannon").text();

        database.run("update person set affiliation = 'Bell Labs' where slug = 'claude-shannon'");

        assertNotEquals(before, Wire.get("/api/v1/people/claude-shannon").text());
    }

    private static Map<String, List<String>> headers(String address) {
        Map<String, List<String>> headers =
                new TreeMap<>(Wire.get(address, "Accept-Encoding: gzip").headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("X-Request-Id"));
        return headers;
    }

    private void forgetAll() throws SQLException {
        database.run("update content_revision set value = value + 1");
    }
}
