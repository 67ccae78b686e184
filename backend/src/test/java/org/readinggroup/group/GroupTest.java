package org.readinggroup.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.TestClock;

/** The group, and when it says that it meets. */
@QuarkusTest
class GroupTest {
    @Inject
    TestClock clock;

    @Test
    void introducesItself() {
        ObjectNode group = (ObjectNode) read("/api/v1/group");
        String html = group.remove("aboutHtml").asText();
        group.remove(List.of("about", "meetingTime"));

        assertEquals(json("""
                {"name": "Entropy Readers", "tagline": "Papers on information, read aloud.",
                 "summary": "A group that reads about $H(X)$, noise and codes.",
                 "highlights": [{"title": "Slow reading", "text": "One paper an evening & no more"}],
                 "links": [
                   {"rel": "mailing-list", "label": "Mailing list", "url": "https://lists.example.org/entropy"},
                   {"rel": "email", "label": "Write to us", "url": "mailto:readers@example.org"}],
                 "timeZone": "America/New_York",
                 "timeZones": ["America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Kathmandu", "America/Sao_Paulo"],
                 "sessionMinutes": 90}
                """), group);
        assertEquals(true, html.startsWith("<h3>Who we are</h3>"), html);
        assertFalse(html.contains("<script"), html);
    }

    @Test
    void saysItsTimeInEachOfItsZones() {
        assertEquals(
                List.of(
                        "2026-10-19T17:00:00Z",
                        "America/New_York EDT 2026-10-19T13:00:00-04:00",
                        "Europe/Berlin CEST 2026-10-19T19:00:00+02:00",
                        "Asia/Kolkata IST 2026-10-19T22:30:00+05:30",
                        "Asia/Kathmandu UTC+5:45 2026-10-19T22:45:00+05:45",
                        "America/Sao_Paulo UTC-3 2026-10-19T14:00:00-03:00"),
                meetingTime());
    }

    @Test
    void saysItRightlyWhileOnlyEuropeHasChangedItsClocks() {
        clock.moveTo("2026-10-25T12:00:00Z");

        assertEquals(
                List.of(
                        "2026-10-26T17:00:00Z",
                        "America/New_York EDT 2026-10-26T13:00:00-04:00",
                        "Europe/Berlin CET 2026-10-26T18:00:00+01:00"),
                meetingTime().subList(0, 3));
    }

    @Test
    void saysItRightlyOnceAmericaHasChangedItsClocksToo() {
        clock.moveTo("2026-10-31T12:00:00Z");

        assertEquals(
                List.of(
                        "2026-11-02T18:00:00Z",
                        "America/New_York EST 2026-11-02T13:00:00-05:00",
                        "Europe/Berlin CET 2026-11-02T19:00:00+01:00",
                        "Asia/Kolkata IST 2026-11-02T23:30:00+05:30"),
                meetingTime().subList(0, 4));
    }

    @Test
    void namesTheSlotThatTheUpcomingSessionNames() {
        assertEquals(
                read("/api/v1/upcoming-session").at("/nextSlot/startsAt"),
                read("/api/v1/group").at("/meetingTime/startsAt"));
    }

    private static List<String> meetingTime() {
        JsonNode time = read("/api/v1/group").get("meetingTime");
        List<String> lines = new ArrayList<>(List.of(time.get("startsAt").asText()));
        for (JsonNode zone : time.get("zones")) {
            lines.add(String.join(
                    " ",
                    zone.get("timeZone").asText(),
                    zone.get("label").asText(),
                    zone.get("localAt").asText()));
        }
        return lines;
    }
}
