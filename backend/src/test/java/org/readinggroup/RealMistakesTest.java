package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;

/** Mistakes that reading groups' announcements really made: docs/real-mistakes.md tells of each. */
@QuarkusTest
class RealMistakesTest {
    /** Everything public that says when "Next Monday" takes place. */
    private static final List<String> RENDERINGS = List.of(
            "/api/v1/sessions/next-monday",
            "/api/v1/sessions?q=next",
            "/calendar.ics",
            "/sessions/next-monday.ics",
            "/topics/diffusion.ics",
            "/feeds/sessions.atom?q=next",
            "/feeds/sessions.json?q=next",
            "/join/next-monday");

    @Inject
    Editor editor;

    @Inject
    TestClock clock;

    private static String text(String address) {
        Wire.Answer answer = Wire.get(address);
        assertEquals(200, answer.status(), address);
        // A folded line may cut a date in two.
        return answer.text().replace("\r\n ", "");
    }

    @Test
    void oneAnnouncementNamesOneDate() {
        assertEquals(400, editor.post("/sessions", """
                        {"title": "Two dates", "startsAtLocal": "2025-12-22T10:00", "startsAt": "2025-12-15T15:00:00Z"}
                        """).statusCode());

        // Moved from Monday the 19th to Thursday the 22nd of October; the next slot of the rule is a 19th as well.
        editor.put(
                "/schedule",
                editor.tag("/schedule"),
                "{\"rules\": [{\"weekday\": \"FRIDAY\", \"localTime\": \"09:00\"}], \"exceptions\": []}");
        editor.patch("/sessions/next-monday", "{\"startsAtLocal\": \"2026-10-22T13:00\"}");

        for (String address : RENDERINGS) {
            String text = text(address);
            for (String old : List.of("2026-10-19", "20261019", "October 19", "Oct 19")) {
                assertFalse(text.contains(old), old + " in " + address);
            }
            assertTrue(
                    List.of("2026-10-22", "20261022", "October 22").stream().anyMatch(text::contains),
                    address + " does not say the day: " + text);
        }
    }

    @Test
    void whatIsPastIsNotUpcoming() {
        clock.moveTo("2026-10-19T18:30:00Z");

        JsonNode upcoming = Api.read("/api/v1/upcoming-session").get("session");
        assertFalse(upcoming.get("slug").asText().equals("next-monday"));
        assertTrue(Instant.parse(upcoming.get("endsAt").asText()).isAfter(clock.instant()));
        assertEquals(
                "ENDED", Api.read("/api/v1/sessions/next-monday").get("status").asText());
        assertTrue(text("/feeds/sessions.atom?q=next").contains("term=\"ENDED\""));
    }

    @Test
    void aGroupThatHasAnnouncedNothingStillSaysWhenItMeets() {
        clock.moveTo("2027-06-01T12:00:00Z");

        JsonNode answer = Api.read("/api/v1/upcoming-session");
        assertTrue(answer.get("session").isNull());
        assertEquals(
                "2027-06-07T17:00:00Z", answer.get("nextSlot").get("startsAt").asText());
        assertEquals(
                "2027-06-07T17:00:00Z",
                Api.read("/api/v1/group").get("meetingTime").get("startsAt").asText());
    }

    /** "1pm ET / 10am PT / 7pm CET / 10:30pm IST" is one instant on no day of the year: in winter India is at 11:30 pm. */
    @Test
    void theTimesThatTheGroupSaysAreOneInstantEveryWeek() {
        Set<String> berlin = new HashSet<>();
        Set<String> kolkata = new HashSet<>();
        Instant first = Instant.parse("2026-01-06T00:00:00Z");
        for (int week = 0; week < 52; week++) {
            clock.moveTo(first.plus(Duration.ofDays(7L * week)));
            JsonNode time = Api.read("/api/v1/group").get("meetingTime");
            Instant startsAt = Instant.parse(time.get("startsAt").asText());
            for (JsonNode zone : time.get("zones")) {
                OffsetDateTime local = OffsetDateTime.parse(zone.get("localAt").asText());
                assertEquals(startsAt, local.toInstant(), zone::toString);
                ZoneId id = ZoneId.of(zone.get("timeZone").asText());
                assertEquals(id.getRules().getOffset(startsAt), local.getOffset());
                String said = local.toLocalTime() + " " + zone.get("label").asText();
                switch (id.getId()) {
                    case "America/New_York" ->
                        assertTrue(Set.of("13:00 EST", "13:00 EDT").contains(said), said);
                    case "Europe/Berlin" -> berlin.add(said);
                    case "Asia/Kolkata" -> kolkata.add(said);
                    default -> {}
                }
            }
        }
        assertEquals(Set.of("19:00 CET", "19:00 CEST", "18:00 CET"), berlin);
        assertEquals(Set.of("22:30 IST", "23:30 IST"), kolkata);
    }

    /** A mail took over "1 pm in New York is 7 pm in Berlin" in the week in which Europe alone had changed its clocks. */
    @Test
    void aConversionIsNeverThatOfAnotherWeek() {
        editor.patch("/sessions/next-monday", "{\"startsAtLocal\": \"2026-10-26T13:00\"}");

        assertTrue(text("/join/next-monday").contains("October 26, 2026, 18:00 CET"));
        assertTrue(text("/feeds/sessions.json?q=next").contains("Monday 18:00 CET"));
        List<String> warnings = Api.texts(
                Editor.json(200, editor.post("/sessions/next-monday/check")).get("warnings"), "type");
        assertTrue(warnings.contains("dst-gap"), warnings.toString());

        editor.patch("/sessions/next-monday", "{\"startsAtLocal\": \"2026-11-09T13:00\"}");
        assertTrue(text("/join/next-monday").contains("November 9, 2026, 19:00 CET"));
    }

    @Test
    void theDayOfAnUploadIsNotTheDayOfTheSession() {
        JsonNode session = Api.read("/api/v1/sessions/theorie-de-l-information");
        assertEquals("2025-11-03T13:00", session.get("startsAtLocal").asText());
        assertEquals(
                "2025-11-10",
                session.get("recordings").get(0).get("publishedOn").asText());

        editor.patch("/videos/theorie-part-one", "{\"publishedOn\": \"2026-01-31\"}");

        assertEquals(
                "2025-11-03T18:00:00Z",
                Api.read("/api/v1/sessions/theorie-de-l-information")
                        .get("startsAt")
                        .asText());
        assertTrue(text("/sessions/theorie-de-l-information.ics")
                .contains("DTSTART;TZID=America/New_York:20251103T130000"));
        assertTrue(text("/feeds/sessions.json?q=theorie").contains("November 3, 2025"));
        assertFalse(text("/feeds/sessions.json?q=theorie").contains("January 31"));
    }

    @Test
    void aCancelledSessionLeavesNobodyWaiting() {
        editor.patch("/sessions/next-monday", "{\"stage\": \"CANCELLED\"}");
        clock.moveTo("2026-10-19T17:00:00Z");

        String calendar = text("/sessions/next-monday.ics");
        assertTrue(calendar.contains("STATUS:CANCELLED"), calendar);
        assertTrue(calendar.contains("SEQUENCE:1"), calendar);
        assertTrue(text("/join/next-monday").contains("Cancelled"));
        assertEquals("/join/next-monday", Wire.send("POST", "/join/next-monday").header("Location"));
        assertFalse(Api.read("/api/v1/upcoming-session")
                .get("session")
                .get("slug")
                .asText()
                .equals("next-monday"));
        assertTrue(text("/feeds/sessions.atom?q=next").contains("term=\"CANCELLED\""));
    }
}
