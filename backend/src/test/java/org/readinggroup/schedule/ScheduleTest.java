package org.readinggroup.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.items;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** The slots of the weekly rules, and which of them a session takes. */
@QuarkusTest
class ScheduleTest {
    @Inject
    TestClock clock;

    @Inject
    Editor editor;

    @Test
    void saysOfEachSlotWhetherASessionTakesIt() {
        assertEquals(json("""
                {"items": [
                  {"startsAt": "2026-10-19T17:00:00Z", "endsAt": "2026-10-19T18:30:00Z", "timeZone": "America/New_York",
                   "state": "TAKEN", "reason": null, "session": {"slug": "next-monday", "number": 7, "title": "Next Monday"}},
                  {"startsAt": "2026-10-26T17:00:00Z", "endsAt": "2026-10-26T18:30:00Z", "timeZone": "America/New_York",
                   "state": "OPEN", "reason": null, "session": null}]}
                """), read("/api/v1/schedule?from=2026-10-15&to=2026-10-31"));
    }

    @Test
    void givesASessionTheSlotOfItsDayAtWhateverHourItBegins() {
        JsonNode slot = items("/api/v1/schedule?from=2026-11-02&to=2026-11-02").get(0);

        assertEquals("2026-11-02T18:00:00Z", slot.get("startsAt").asText());
        assertEquals("after-the-change", slot.at("/session/slug").asText());
    }

    @Test
    void leavesASlotOpenThatOnlyADraftOrACancelledSessionWouldTake() {
        assertEquals(
                "OPEN",
                items("/api/v1/schedule?from=2026-11-09&to=2026-11-09")
                        .get(0)
                        .get("state")
                        .asText());
        assertEquals(
                "OPEN",
                items("/api/v1/schedule?from=2026-09-14&to=2026-09-14")
                        .get(0)
                        .get("state")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({"THURSDAY, 23:59, Etc/GMT+12", "FRIDAY, 23:00, America/New_York", "MONDAY, 00:00, Pacific/Kiritimati"})
    void saysNoInstantThatRfc3339CannotSay(String weekday, String localTime, String timeZone) {
        Editor.json(200, editor.put("/schedule", editor.tag("/schedule"), """
                {"rules": [{"weekday": "%s", "localTime": "%s", "timeZone": "%s"}]}
                """.formatted(weekday, localTime, timeZone)));
        editor.patch("/group", "{\"sessionMinutes\": 720}");

        for (String days : List.of("from=0001-01-01", "from=9999-12-01&to=9999-12-30", "from=9999-12-25")) {
            for (JsonNode slot : items("/api/v1/schedule?" + days)) {
                assertTrue(slot.get("startsAt").asText().matches("\\d{4}-.*"), slot.toString());
                assertTrue(slot.get("endsAt").asText().matches("\\d{4}-.*"), slot.toString());
            }
        }
        assertEquals(
                "from: must not be after 9999-12-30, the last day whose slots RFC 3339 can say",
                Editor.violations(400, Api.get("/api/v1/schedule?from=9999-12-31"))
                        .get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-04-05, America/New_York, 13:00, 5",
        "2026-10-19, 2026-11-16, America/New_York, 13:00, 5",
        "2027-03-01, 2027-04-11, Europe/Berlin, 16:00, 6",
    })
    void meetsAtTheSameLocalTimeWhenClocksChange(String from, String to, ZoneId zone, LocalTime time, int slots) {
        List<JsonNode> found = items("/api/v1/schedule?from=" + from + "&to=" + to).stream()
                .filter(slot -> slot.get("timeZone").asText().equals(zone.getId()))
                .toList();

        assertEquals(slots, found.size());
        for (JsonNode slot : found) {
            Instant startsAt = Instant.parse(slot.get("startsAt").asText());
            assertEquals(time, startsAt.atZone(zone).toLocalTime());
            assertEquals(
                    startsAt.plusSeconds(90 * 60),
                    Instant.parse(slot.get("endsAt").asText()));
        }
    }

    @Test
    void ordersTheSlotsOfAllRulesByTime() {
        List<String> starts =
                Api.texts(read("/api/v1/schedule?from=2027-03-01&to=2027-03-12").get("items"), "startsAt");

        assertEquals(
                List.of("2027-03-01T18:00:00Z", "2027-03-05T15:00:00Z", "2027-03-08T18:00:00Z", "2027-03-12T15:00:00Z"),
                starts);
    }

    @Test
    void knowsNoSlotBeforeARuleIsValidNorAfterIt() {
        assertEquals(List.of(), items("/api/v1/schedule?from=2025-01-01&to=2026-01-04"));
        assertEquals(1, items("/api/v1/schedule?from=2025-12-29&to=2026-01-05").size());
        assertEquals(2, items("/api/v1/schedule?from=2027-04-09&to=2027-04-16").size());
    }

    @Test
    void beginsTodayInTheZoneOfTheGroupWhereNothingIsSaid() {
        clock.moveTo("2026-10-27T03:59:00Z");
        assertEquals(
                "2026-10-26T17:00:00Z",
                items("/api/v1/schedule").get(0).get("startsAt").asText());

        clock.moveTo("2026-10-27T04:00:00Z");
        List<JsonNode> slots = items("/api/v1/schedule");
        assertEquals("2026-11-02T18:00:00Z", slots.get(0).get("startsAt").asText());
        assertEquals(17, slots.size(), "the Mondays of 120 days");
    }

    @Test
    void answersFourHundredDaysAndNoMore() {
        assertTrue(items("/api/v1/schedule?from=2026-01-01&to=2027-02-05").size() > 50);

        JsonNode problem = refused("/api/v1/schedule?from=2026-01-01&to=2027-02-06");
        assertEquals("to", problem.at("/violations/0/field").asText());
        assertTrue(problem.get("detail").asText().contains("400 days"));
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-30, from",
        "from=2026-13-01, from",
        "from=26-01-01, from",
        "to=tomorrow, to",
        "to=, to",
        "from=2026-10-14T00:00:00Z, from",
        "from=2026-02-02&to=2026-02-01, from",
        "from=0000-01-01, from",
        "from=%2B12026-01-01, from",
        "from=9999-12-30, ''",
        "from=9999-12-31, from",
        "from=9999-12-30&to=9999-12-31, to",
        "to=9999-12-31, to",
        "limit=1, limit",
    })
    void refusesWhatIsNoSpanOfDays(String query, String field) {
        if (field.isEmpty()) {
            read("/api/v1/schedule?" + query);
        } else {
            assertEquals(
                    field,
                    refused("/api/v1/schedule?" + query)
                            .at("/violations/0/field")
                            .asText());
        }
    }
}
