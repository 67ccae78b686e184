package org.readinggroup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** What a careful friend would notice of a session. It is 2026-10-14T15:00Z, and the group meets Mondays at 13:00 in New York. */
@QuarkusTest
class SessionCheckTest {
    private static final String DRAFT = """
            {"title": "A talk", "slug": "a-talk", "startsAtLocal": "%s", "timeZone": "America/New_York",
             "meetingUrl": "https://meet.example.org/x", "speakers": [{"slug": "paul-levy"}]}
            """;

    @Inject
    TestClock clock;

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource({
        // By the rule, when all clocks agree again.
        "2026-11-09T13:00, ''",
        "2027-02-15T13:00, ''",
        // Berlin changes on 25 October, New York on 1 November; Kolkata, Kathmandu and Sao Paulo do not.
        "2026-10-25T12:59, 'dst-gap off-schedule'",
        "2026-10-26T13:00, 'dst-gap'",
        // New York changes on 14 March 2027, Berlin on 28 March.
        "2027-03-08T13:00, ''",
        "2027-03-15T13:00, 'dst-gap'",
        "2027-03-22T13:00, 'dst-gap'",
        "2027-03-29T13:00, ''",
        "2027-02-15T14:00, 'off-schedule'",
        "2027-02-16T13:00, 'off-schedule'",
        // Another session on 2026-10-19.
        "2026-10-19T13:30, 'clash off-schedule'",
        "2026-10-14T12:30, 'off-schedule short-notice'",
    })
    void noticesWhatIsOddAboutATime(String startsAtLocal, String types) {
        editor.create("/sessions", DRAFT.formatted(startsAtLocal));

        assertEquals(types, String.join(" ", texts(check("a-talk"), "type")));
    }

    @Test
    void saysWhoHasChangedTheClocksAndWhoNot() {
        editor.create("/sessions", DRAFT.formatted("2027-03-15T13:00"));

        assertEquals(
                "The clocks have changed in America/New_York (-05:00 before, -04:00 now), and not yet in Europe/Berlin"
                        + " (+01:00 now, +02:00 from 2027-03-28 on): the hours between them are not the usual ones.",
                check("a-talk").at("/0/detail").asText());
    }

    @Test
    void saysTimesByTheClockOnTheWall() {
        editor.create("/sessions", DRAFT.formatted("2027-02-15T14:00"));

        assertEquals(
                List.of("By its schedule the group meets on that day at 13:00 in America/New_York."),
                texts(check("a-talk"), "detail"));
        editor.patch("/sessions/a-talk", "{\"startsAtLocal\": \"2026-10-14T12:30\"}");
        assertEquals(
                List.of(
                        "By its schedule the group does not meet on that day.",
                        "It begins in less than two hours, at 12:30 in America/New_York."),
                texts(check("a-talk"), "detail"));
    }

    @Test
    void noticesADayThatIsSkipped() {
        Editor.json(200, editor.patch("/schedule", editor.tag("/schedule"), """
                {"exceptions": [{"kind": "SKIP", "slotOn": "2026-12-28", "reason": "Winter break"}]}"""));
        editor.create("/sessions", DRAFT.formatted("2026-12-28T13:00"));

        assertEquals(List.of("holiday", "off-schedule"), texts(check("a-talk"), "type"));
        assertEquals(
                "The schedule skips 2026-12-28: Winter break.",
                check("a-talk").at("/0/detail").asText());
    }

    /** The group meets Mondays at 18:00 in New York: which is Tuesday morning in Tokyo. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-10T08:00|Asia/Tokyo|2026-12-28|",
                "2026-11-10T09:00|Asia/Tokyo|2026-12-28|By its schedule the group meets on that day at 08:00 in Asia/Tokyo.",
                "2026-11-10T08:00|Asia/Tokyo|2026-11-09|The schedule skips 2026-11-09: Winter break. By its schedule the group does not meet on that day.",
                "2026-11-10T08:00|Asia/Tokyo|2026-11-10|",
                "2026-11-10T13:00|Pacific/Kiritimati|2026-11-09|The schedule skips 2026-11-09: Winter break. By its schedule the group does not meet on that day.",
            })
    void comparesWithTheScheduleByTheInstantAndSkipsByTheDayOfTheRule(
            String startsAtLocal, String zone, String skipped, String says) {
        Editor.json(200, editor.put("/schedule", editor.tag("/schedule"), """
                {"rules": [{"weekday": "MONDAY", "localTime": "18:00", "timeZone": "America/New_York"}],
                 "exceptions": [{"kind": "SKIP", "slotOn": "%s", "reason": "Winter break"}]}""".formatted(skipped)));
        editor.create("/sessions", DRAFT.formatted(startsAtLocal).replace("America/New_York", zone));

        assertEquals(says == null ? "" : says, String.join(" ", texts(check("a-talk"), "detail")));
    }

    /** The calendars of two zones are up to two days apart. */
    @Test
    void comparesWithTheScheduleAcrossTheDateLine() {
        Editor.json(
                200,
                editor.put(
                        "/schedule",
                        editor.tag("/schedule"),
                        "{\"rules\": [{\"weekday\": \"WEDNESDAY\", \"localTime\": \"00:30\", \"timeZone\": \"Pacific/Kiritimati\"}]}"));
        editor.create(
                "/sessions", DRAFT.formatted("2026-11-09T23:30").replace("America/New_York", "Pacific/Pago_Pago"));

        assertEquals(List.of(), texts(check("a-talk"), "detail"));
    }

    @Test
    void noticesThatNobodyCouldJoin() {
        editor.create("/sessions", DRAFT.formatted("2026-11-09T13:00"));
        editor.patch("/sessions/a-talk", "{\"meetingUrl\": null}");

        clock.moveTo("2026-11-08T17:59:59Z");
        assertEquals(List.of(), texts(check("a-talk"), "type"));
        clock.moveTo("2026-11-08T18:00:00Z");
        assertEquals(List.of("no-meeting-url"), texts(check("a-talk"), "type"));
        clock.moveTo("2026-11-09T18:30:00Z");
        assertEquals(List.of("no-meeting-url"), texts(check("a-talk"), "type"), "while it is under way too");
        clock.moveTo("2026-11-09T19:30:00Z");
        assertEquals(List.of(), texts(check("a-talk"), "type"), "it is over");
    }

    @Test
    void noticesARecordingOfAnotherDay() {
        editor.create("/sessions", DRAFT.formatted("2026-11-09T13:00"));
        editor.create("/videos", """
                {"title": "Old", "kind": "RECORDING", "session": "a-talk", "publishedOn": "2026-10-01",
                 "url": "https://video.example.org/1"}""");
        editor.create("/videos", """
                {"title": "Right", "kind": "RECORDING", "session": "a-talk", "publishedOn": "2026-11-09",
                 "url": "https://video.example.org/2"}""");

        assertEquals(List.of("recording-before-session"), texts(check("a-talk"), "type"));
        assertEquals(
                "The recording \"old\" was published on 2026-10-01, before the session on 2026-11-09.",
                check("a-talk").at("/0/detail").asText());
    }

    @Test
    void leavesAloneWhatDoesNotTakePlace() {
        editor.create("/sessions", DRAFT.formatted("2027-02-16T13:00"));
        editor.patch("/sessions/a-talk", "{\"stage\": \"CANCELLED\"}");
        editor.create("/sessions", "{\"title\": \"An idea\"}");

        assertEquals(List.of(), texts(check("a-talk"), "type"));
        assertEquals(List.of(), texts(check("an-idea"), "type"));
    }

    @Test
    void changesNothingAndKnowsWhatItLooksAt() {
        editor.create("/sessions", DRAFT.formatted("2027-02-16T13:00"));
        String tag = editor.tag("/sessions/a-talk");

        check("a-talk");

        assertEquals(tag, editor.tag("/sessions/a-talk"));
        assertEquals(404, editor.post("/sessions/no-such-session/check").statusCode());
    }

    private JsonNode check(String slug) {
        return Editor.json(200, editor.post("/sessions/" + slug + "/check")).get("warnings");
    }
}
