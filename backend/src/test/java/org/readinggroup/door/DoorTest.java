package org.readinggroup.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;

/** The door of a session, which is planned from 2026-10-19T17:00Z to 18:30Z. */
@QuarkusTest
class DoorTest {
    private static final String DOOR = "/join/next-monday";
    private static final String SECRET = "secret-next";
    private static final String MEETING = "https://meet.example.org/secret-next";

    @Inject
    TestClock clock;

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource({
        "2026-10-19T16:44:59Z, The door is closed, false",
        "2026-10-19T16:45:00Z, The door is open, true",
        "2026-10-19T17:30:00Z, The door is open, true",
        "2026-10-19T18:59:59Z, The door is open, true",
        "2026-10-19T19:00:00Z, Over, false",
    })
    void opensAQuarterOfAnHourBeforeAndClosesHalfAnHourAfter(String now, String says, boolean open) {
        clock.moveTo(now);

        Wire.Answer page = Wire.get(DOOR);
        assertEquals(200, page.status());
        assertTrue(page.text().contains(says), page.text());
        assertEquals(open, page.text().contains("<form method=\"post\">"));
        Wire.Answer entered = enter(DOOR);
        assertEquals(303, entered.status());
        assertEquals(open ? MEETING : DOOR, entered.header("Location"));
        assertEquals("no-store", entered.header("Cache-Control"));
        assertEquals(open ? "no-referrer" : entered.header("Referrer-Policy"), entered.header("Referrer-Policy"));
    }

    @Test
    void opensWhenTheGroupSays() {
        assertEquals(15, editor.read("/group").get("edit").get("doorMinutes").asInt());
        opensBefore(60);

        clock.moveTo("2026-10-19T15:59:59Z");
        assertEquals(DOOR, enter(DOOR).header("Location"));
        assertEquals(DOOR + "?tz=Asia/Kolkata", enter(DOOR + "?tz=Asia/Kolkata").header("Location"));
        clock.moveTo("2026-10-19T16:00:00Z");
        assertEquals(MEETING, enter(DOOR).header("Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, when the session begins, 2026-10-19T17:00:00Z",
        "1, 1 minute before the session, 2026-10-19T16:59:00Z",
        "15, 15 minutes before the session, 2026-10-19T16:45:00Z",
        "60, 1 hour before the session, 2026-10-19T16:00:00Z",
        "61, 1 hour 1 minute before the session, 2026-10-19T15:59:00Z",
        "150, 2 hours 30 minutes before the session, 2026-10-19T14:30:00Z",
        "720, 12 hours before the session, 2026-10-19T05:00:00Z",
    })
    void saysInWordsHowLongBeforeTheSessionItOpens(int minutes, String says, String opensAt) {
        opensBefore(minutes);
        clock.moveTo("2026-10-19T04:00:00Z");

        String page = Wire.get(DOOR).text();

        assertTrue(page.contains("<time datetime=\"" + opensAt + "\">" + says + "</time>"), page);
    }

    /** A header has one byte a letter: all else would arrive as something else. */
    @ParameterizedTest
    @CsvSource({
        "https://meet.example.org/Köln, https://meet.example.org/K%C3%B6ln",
        "https://meet.example.org/会議?名=🦓#部, https://meet.example.org/%E4%BC%9A%E8%AD%B0?%E5%90%8D=%F0%9F%A6%93#%E9%83%A8",
        "https://bücher.example:8443/K%C3%B6ln/ö, https://xn--bcher-kva.example:8443/K%C3%B6ln/%C3%B6",
    })
    void leadsToAMeetingWhoseAddressHasOtherLettersThanHeadersHave(String meetingUrl, String location) {
        editor.patch(
                "/sessions/next-monday",
                "{\"meetingUrl\": \"%s\", \"speakers\": [{\"slug\": \"paul-levy\"}]}".formatted(meetingUrl));
        clock.moveTo("2026-10-19T16:50:00Z");

        assertEquals(location, enter(DOOR).header("Location"));
    }

    @Test
    void tellsTheMeetingsAddressToNobodyWhoOnlyReads() {
        clock.moveTo("2026-10-19T16:50:00Z");
        for (int i = 0; i < 1_000; i++) {
            Wire.Answer page = i % 2 == 0 ? Wire.get(DOOR) : Wire.send("HEAD", DOOR);
            assertEquals(200, page.status());
            assertFalse((page.headers() + page.text()).contains(SECRET));
        }
        assertEquals(MEETING, enter(DOOR).header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-19T16:00:00Z", "2026-10-19T16:50:00Z", "2026-10-19T17:30:00Z"})
    void isTheOnlyPlaceThatKnowsTheMeetingsAddress(String now) {
        clock.moveTo(now);
        for (String address : List.of(
                "/api/v1/sessions?limit=100",
                "/api/v1/sessions/next-monday",
                "/api/v1/upcoming-session",
                "/api/v1/schedule",
                "/api/v1/people/sophie-germain",
                "/api/v1/papers/large-n-limit",
                "/api/v1/videos",
                "/api/v1/group",
                "/calendar.ics",
                "/sessions/next-monday.ics",
                "/topics/diffusion.ics",
                "/feeds/sessions.atom",
                "/feeds/sessions.json",
                "/feeds/recordings.rss",
                DOOR,
                "/q/metrics",
                "/openapi.json")) {
            Wire.Answer answer = Wire.get(address);
            assertEquals(200, answer.status(), address);
            assertFalse((answer.headers() + answer.text()).contains(SECRET), address);
        }
    }

    @Test
    void saysWhenItOpensInEachOfTheGroupsZones() {
        clock.moveTo("2026-10-19T16:00:00Z");

        String page = Wire.get(DOOR).text();

        assertTrue(page.contains("data-now=\"2026-10-19T16:00:00Z\"><time datetime=\"2026-10-19T16:45:00Z\">"), page);
        for (String time : List.of("13:00 EDT", "19:00 CEST", "22:30 IST", "22:45 UTC+5:45", "14:00 UTC-3")) {
            assertTrue(page.contains("Monday, October 19, 2026, " + time), time + " in " + page);
        }
    }

    @Test
    void saysThatTheOrganizersHaveNoAddressYet() {
        editor.patch("/sessions/next-monday", "{\"meetingUrl\": null, \"speakers\": [{\"slug\": \"paul-levy\"}]}");
        clock.moveTo("2026-10-19T16:50:00Z");

        assertTrue(Wire.get(DOOR).text().contains("have not said yet"));
        assertEquals(DOOR, enter(DOOR).header("Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "postponed-with-a-date, Postponed, the date below",
        "some-day, Postponed, has no new date yet",
    })
    void saysThatASessionIsPutOffAndWhenTheGroupMeets(String slug, String kicker, String says) {
        String page = Wire.get("/join/" + slug).text();

        assertTrue(page.contains(kicker) && page.contains(says), page);
        assertTrue(page.contains("The group meets next") && page.contains("Monday, October 19, 2026, 13:00 EDT"), page);
        assertEquals("/join/" + slug, enter("/join/" + slug).header("Location"));
    }

    @Test
    void saysThatASessionIsCancelled() {
        editor.patch("/sessions/next-monday", "{\"stage\": \"CANCELLED\"}");
        clock.moveTo("2026-10-19T17:00:00Z");

        String page = Wire.get(DOOR).text();

        assertTrue(page.contains("Cancelled") && page.contains("does not take place"), page);
        assertEquals(DOOR, enter(DOOR).header("Location"));
    }

    @Test
    void leadsToTheRecordingAfterwards() {
        String page = Wire.get("/join/theorie-de-l-information").text();

        assertTrue(page.contains("You can watch it"), page);
        assertTrue(page.contains("<a href=\"/videos/theorie-part-two\">The recording (part 2)</a>"), page);
        assertTrue(Wire.get("/join/zebra-codes").text().contains("When there is a recording"));
    }

    @Test
    void isThereForPublicSessionsAlone() {
        assertEquals(404, Wire.get("/join/no-such-session").status());
        assertEquals(404, Wire.get("/join/Not%20A%20Slug").status());
        assertEquals(404, Wire.get("/join/").status());
        editor.create("/sessions", "{\"title\": \"Only a draft\", \"startsAtLocal\": \"2026-10-14T11:00\"}");
        assertEquals(404, Wire.get("/join/only-a-draft").status());
        editor.patch(
                "/sessions/next-monday", "{\"slug\": \"another-monday\", \"speakers\": [{\"slug\": \"paul-levy\"}]}");
        Wire.Answer moved = Wire.get(DOOR);
        assertEquals(308, moved.status());
        assertEquals("/join/another-monday", moved.header("Location"));
        assertEquals("no-cache", moved.header("Cache-Control"));
        assertEquals(
                "/join/another-monday?tz=Asia/Kolkata",
                Wire.get(DOOR + "?tz=Asia/Kolkata").header("Location"));
    }

    @Test
    void hasOneAddress() {
        Wire.Answer slashed = Wire.get(DOOR + "/");
        assertEquals(308, slashed.status());
        assertEquals(DOOR, slashed.header("Location"));
        assertEquals("no-cache", slashed.header("Cache-Control"));
        assertEquals(
                DOOR + "?tz=Asia/Kolkata", Wire.get(DOOR + "/?tz=Asia/Kolkata").header("Location"));
        assertEquals(308, Wire.head(DOOR + "/").status());
        // 308 keeps the method: who enters is led to the door, and enters there.
        clock.moveTo("2026-10-19T16:50:00Z");
        assertEquals(308, enter(DOOR + "/").status());
        assertEquals(404, Wire.get("/join/no-such-session/").status());
        for (String other : List.of(DOOR + "//", "/join//next-monday", "/join/next%2Dmonday")) {
            assertEquals(DOOR, Wire.get(other).header("Location"), other);
        }
        assertEquals(405, Wire.send("PUT", DOOR + "/", "Content-Length: 0").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "BREW"})
    void isReadAndEnteredAlone(String method) {
        Wire.Answer answer = Wire.send(method, DOOR, "Content-Length: 0");

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, POST", answer.header("Allow"));
    }

    @Test
    void isNotEnteredWhereThereIsNone() {
        Wire.Answer answer = enter("/join/no-such-session");

        assertEquals(404, answer.status());
        assertNull(answer.header("Allow"));
    }

    @Test
    void isKeptByNobodyAndLoadsNothingFromElsewhere() {
        Wire.Answer page = Wire.get(DOOR);

        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("noindex", page.header("X-Robots-Tag"));
        assertNull(page.header("Access-Control-Allow-Origin"));
        assertTrue(page.header("Content-Security-Policy").contains("form-action 'none'"));
        for (String file : List.of("/join/door.css", "/join/door.js")) {
            assertTrue(page.text().contains("\"" + file + "\""));
            assertEquals(200, Wire.get(file).status());
        }
        clock.moveTo("2026-10-19T16:50:00Z");
        assertFalse(Wire.get(DOOR).header("Content-Security-Policy").contains("form-action"));
    }

    @Test
    void showsATitleAsText() {
        editor.patch(
                "/sessions/next-monday",
                "{\"title\": \"<script>alert(1)</script> & \\\"quotes\\\"\", \"speakers\": [{\"slug\": \"paul-levy\"}]}");

        String page = Wire.get(DOOR).text();

        assertTrue(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;</h1>"), page);
    }

    private void opensBefore(int minutes) {
        ObjectNode group = (ObjectNode) editor.read("/group").get("edit");
        Editor.json(
                200,
                editor.put(
                        "/group",
                        editor.tag("/group"),
                        group.put("doorMinutes", minutes).toString()));
    }

    private static Wire.Answer enter(String door) {
        return Wire.send("POST", door, "Content-Length: 0");
    }
}
