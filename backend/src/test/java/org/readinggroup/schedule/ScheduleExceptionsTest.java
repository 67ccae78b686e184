package org.readinggroup.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** What is different from the weekly rules, for everybody to read. */
@QuarkusTest
class ScheduleExceptionsTest {
    private static final String RULES = "\"rules\": [{\"weekday\": \"MONDAY\", \"localTime\": \"13:00\"}]";

    @Inject
    TestClock clock;

    @Inject
    Editor editor;

    @Inject
    Database database;

    private JsonNode stored;

    @BeforeEach
    void skipMoveAndMeetMore() {
        stored = Editor.json(200, editor.put("/schedule", editor.tag("/schedule"), """
                {%s, "exceptions": [
                  {"kind": "EXTRA", "startsAtLocal": "2026-12-17T18:30", "timeZone": "Europe/Berlin", "reason": "A guest"},
                  {"kind": "MOVE", "slotOn": "2026-12-21", "startsAtLocal": "2026-12-22T10:00", "reason": "Room taken"},
                  {"kind": "SKIP", "slotOn": "2026-12-28", "reason": "Holidays"}]}
                """.formatted(RULES)));
    }

    @Test
    void areKeptAsTheyWereWritten() {
        JsonNode exceptions = stored.at("/edit/exceptions");
        assertEquals(3, exceptions.size());
        assertEquals("2026-12-17T18:30", exceptions.at("/0/startsAtLocal").asText());
        assertTrue(exceptions.at("/0/slotOn").isNull());
        assertEquals("America/New_York", exceptions.at("/1/timeZone").asText());
        assertTrue(exceptions.at("/2/timeZone").isNull());
        String tag = editor.tag("/schedule");
        Editor.json(200, editor.put("/schedule", tag, stored.get("edit").toString()));
        assertEquals(tag, editor.tag("/schedule"), "the same once more is no change");
        assertTrue(Api.texts(editor.read("/schedule/history").at("/items/0/changes"), "field")
                .contains("exceptions"));
    }

    /** Which rows PostgreSQL gives first is chance: a row that was written goes to the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update schedule_exception set reason = reason where reason = 'The guest of noon'",
                "update schedule_exception set reason = reason where reason = 'A talk in Delhi'",
                "update schedule_exception set reason = reason where reason = 'A second guest'",
                "update weekly_rule set local_time = local_time where valid_until = '2027-06-30'",
            })
    void comeInOneOrderHoweverTheyAreStored(String write) throws SQLException {
        JsonNode made = Editor.json(200, editor.put("/schedule", "*", """
                {"rules": [
                  {"weekday": "MONDAY", "localTime": "13:00", "validFrom": "2026-09-01", "validUntil": "2027-06-30"},
                  {"weekday": "MONDAY", "localTime": "13:00", "validFrom": "2026-09-01"}],
                 "exceptions": [
                  {"kind": "EXTRA", "startsAtLocal": "2026-12-17T12:00", "timeZone": "Europe/Berlin", "reason": "The guest of noon"},
                  {"kind": "EXTRA", "startsAtLocal": "2026-12-17T18:30", "timeZone": "Asia/Kolkata", "reason": "A talk in Delhi"},
                  {"kind": "EXTRA", "startsAtLocal": "2026-12-17T18:30", "timeZone": "Europe/Berlin", "reason": "A second guest"},
                  {"kind": "EXTRA", "startsAtLocal": "2026-12-17T18:30", "timeZone": "Europe/Berlin", "reason": "A third one"}]}
                """));
        String tag = editor.tag("/schedule");

        database.run(write);

        assertEquals(made.get("edit"), editor.read("/schedule").get("edit"));
        ObjectNode turned = made.get("edit").deepCopy();
        for (String list : List.of("rules", "exceptions")) {
            List<JsonNode> reversed = new ArrayList<>(Api.list(made.at("/edit/" + list)));
            Collections.reverse(reversed);
            turned.putArray(list).addAll(reversed);
        }
        assertEquals(made, Editor.json(200, editor.put("/schedule", tag, turned.toString())));
        assertEquals(tag, editor.tag("/schedule"), "another order of the same is no change");
    }

    @Test
    void areSeenInTheSchedule() {
        assertEquals(
                List.of(
                        "2026-12-14T18:00:00Z OPEN null",
                        "2026-12-17T17:30:00Z OPEN A guest",
                        "2026-12-21T18:00:00Z MOVED Room taken",
                        "2026-12-22T15:00:00Z OPEN Room taken",
                        "2026-12-28T18:00:00Z SKIPPED Holidays",
                        "2027-01-04T18:00:00Z OPEN null"),
                slots("2026-12-14", "2027-01-04"));
        assertEquals(List.of(), slots("2026-12-23", "2026-12-27"));
        assertEquals(List.of("2026-12-22T15:00:00Z OPEN Room taken"), slots("2026-12-22", "2026-12-22"));
    }

    @Test
    void areTakenBySessionsOfTheirDay() {
        editor.create("/sessions", """
                {"title": "Moved", "stage": "PUBLISHED", "startsAtLocal": "2026-12-22T10:00", "speakers": [{"slug": "paul-levy"}]}""");
        editor.create("/sessions", """
                {"title": "Stubborn", "stage": "PUBLISHED", "startsAtLocal": "2026-12-28T13:00", "speakers": [{"slug": "paul-levy"}]}""");

        assertEquals(
                List.of(
                        "2026-12-21T18:00:00Z MOVED Room taken",
                        "2026-12-22T15:00:00Z TAKEN Room taken",
                        "2026-12-28T18:00:00Z TAKEN Holidays"),
                slots("2026-12-21", "2026-12-28"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-14T18:00:00Z, 2026-12-17T17:30:00Z",
        "2026-12-17T17:30:00Z, 2026-12-22T15:00:00Z",
        "2026-12-22T15:00:00Z, 2027-01-04T18:00:00Z"
    })
    void areFollowedByTheNextSlotAndTheMeetingTime(String now, String next) {
        clock.moveTo(now);

        assertEquals(
                next, read("/api/v1/upcoming-session").at("/nextSlot/startsAt").asText());
        assertEquals(next, read("/api/v1/group").at("/meetingTime/startsAt").asText());
    }

    /** By the clock of the tests it is 2026-10-14; the 400th day after it is 2027-11-18. */
    @ParameterizedTest
    @CsvSource({"2027-11-18T13:00, 2027-11-18T18:00:00Z", "2027-11-19T13:00, null"})
    void areLookedForAsFarAheadAsRules(String startsAtLocal, String next) {
        Editor.json(200, editor.put("/schedule", editor.tag("/schedule"), """
                {"rules": [], "exceptions": [{"kind": "EXTRA", "startsAtLocal": "%s", "reason": "A guest"}]}
                """.formatted(startsAtLocal)));

        assertEquals(
                next, read("/api/v1/upcoming-session").at("/nextSlot/startsAt").asText("null"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'SKIP', 'reason': 'x'}|exceptions[0].slotOn: must be given",
                "{'kind': 'SKIP', 'slotOn': '2026-12-21'}|exceptions[0].reason: must be given",
                "{'kind': 'SKIP', 'slotOn': '2026-12-21', 'startsAtLocal': '2026-12-22T10:00', 'reason': 'x'}|exceptions[0].startsAtLocal: must be absent: a slot that is skipped has no other time",
                "{'kind': 'MOVE', 'slotOn': '2026-12-21', 'reason': 'x'}|exceptions[0].startsAtLocal: must be given",
                "{'kind': 'MOVE', 'slotOn': '2026-12-20', 'startsAtLocal': '2026-12-22T10:00', 'reason': 'x'}|exceptions[0].slotOn: must be a day on which the group meets by a rule",
                "{'kind': 'EXTRA', 'slotOn': '2026-12-21', 'startsAtLocal': '2026-12-22T10:00', 'reason': 'x'}|exceptions[0].slotOn: must be absent: an extra meeting takes the place of no slot",
                "{'kind': 'EXTRA', 'startsAtLocal': '2027-03-14T02:30', 'reason': 'x'}|exceptions[0].startsAtLocal: must exist: on that day the clocks in America/New_York go from 02:00 to 03:00, so that 2027-03-14T06:30:00Z (01:30 there) or 2027-03-14T07:30:00Z (03:30 there) may be meant; choose another time",
                "{'kind': 'EXTRA', 'startsAtLocal': '9999-12-31T23:00', 'reason': 'x'}|exceptions[0].startsAtLocal: must be in a year from 1973 to 2999",
                "{'kind': 'EXTRA', 'startsAtLocal': '1972-12-31T23:00', 'reason': 'x'}|exceptions[0].startsAtLocal: must be in a year from 1973 to 2999",
                "{'kind': 'EXTRA', 'startsAtLocal': '0000-12-31T23:00', 'reason': 'x'}|exceptions[0].startsAtLocal: must be a date and time to the minute, such as 2026-05-25T13:00, not \"0000-12-31T23:00\"",
                "{'kind': 'SKIP', 'slotOn': '3000-01-06', 'reason': 'x'}|exceptions[0].slotOn: must be in a year from 1973 to 2999",
                "{'kind': 'LATER', 'reason': 'x'}|exceptions[0].kind: must be one of SKIP, MOVE, EXTRA, not \"LATER\"",
            })
    void areRefusedWhereTheyMakeNoSense(String exception, String violation) {
        String body = "{%s, \"exceptions\": [%s]}".formatted(RULES, exception.replace('\'', '"'));

        assertEquals(List.of(violation), Editor.violations(400, editor.put("/schedule", "*", body)));
        assertEquals(stored.get("edit"), editor.read("/schedule").get("edit"));
    }

    @Test
    void nameADayOnce() {
        assertEquals(
                List.of("exceptions[1].slotOn: must not name a day again"),
                Editor.violations(400, editor.put("/schedule", "*", """
                        {%s, "exceptions": [{"kind": "SKIP", "slotOn": "2026-12-21", "reason": "a"},
                                            {"kind": "SKIP", "slotOn": "2026-12-21", "reason": "b"}]}
                        """.formatted(RULES))));
    }

    private static List<String> slots(String from, String to) {
        JsonNode items = read("/api/v1/schedule?from=" + from + "&to=" + to).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(slot -> slot.get("startsAt").asText() + " "
                        + slot.get("state").asText() + " " + slot.get("reason").asText())
                .toList();
    }
}
