package org.readinggroup.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.calendar.Calendars.event;
import static org.readinggroup.calendar.Calendars.events;
import static org.readinggroup.calendar.Calendars.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.shared.job.JobRunner;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;

/** Calendars of the group, a person, a topic and a session. */
@QuarkusTest
class CalendarTest {
    private static final String GROUP = "/calendar.ics";

    @Inject
    Editor editor;

    @Inject
    TestClock clock;

    @Inject
    Database database;

    @Inject
    JobRunner jobs;

    @Test
    void theGroupsHasEachPublicSessionThatHasADate() {
        TreeMap<String, String> expected = new TreeMap<>();
        for (JsonNode session : Api.items("/api/v1/sessions?limit=100")) {
            if (!session.get("startsAt").isNull()) {
                expected.put(
                        session.get("id").asText(),
                        session.get("startsAt").asText() + " "
                                + session.get("endsAt").asText());
            }
        }
        TreeMap<String, String> found = new TreeMap<>();
        for (VEvent event : events(GROUP)) {
            found.put(value(event, "UID"), Calendars.startsAt(event) + " " + Calendars.endsAt(event));
        }
        assertEquals(11, expected.size());
        assertEquals(expected, found);
    }

    @Test
    void aTimeThatTheClocksShowTwiceIsSaidInUtcWhereTheSecondIsMeant() {
        String text = Wire.get("/sessions/the-hour-twice.ics").text();

        assertTrue(text.contains("DTSTART:20261101T063000Z\r\n"), text);
    }

    @Test
    void everySentenceOfATitleStaysWithinItsProperty() {
        JsonNode session = editor.create("/sessions", """
                {"title": "a\\\\b; c, d: \\"e\\" \\\\n END:VEVENT \\u2028 נתונים 🦓 <b>&]]>", "startsAtLocal": "2026-11-16T13:00",
                 "stage": "PUBLISHED", "summary": "One\\r\\nBEGIN:VALARM\\nthree", "speakers": [{"slug": "ada-lovelace"}]}
                """.replace("\\u2028 ", ""));

        VEvent event = event(GROUP, session.get("id").asText());

        assertEquals("a\\b; c, d: \"e\" \\n END:VEVENT נתונים 🦓 <b>&]]>", value(event, "SUMMARY"));
        assertTrue(value(event, "DESCRIPTION").contains("One\nBEGIN:VALARM\nthree"), value(event, "DESCRIPTION"));
        assertEquals(List.of(), event.getComponents());
    }

    @Test
    void theSequenceRisesWithTimeTitleDoorAndStatusAndWithNothingElse() {
        JsonNode session = editor.create("/sessions", """
                {"title": "Rising", "startsAtLocal": "2026-11-16T13:00", "stage": "PUBLISHED",
                 "speakers": [{"slug": "ada-lovelace"}], "topics": ["Information"]}
                """);
        String id = session.get("id").asText();
        String address = "/sessions/rising";
        expect(id, 0, "CONFIRMED", "Rising", "2026-11-16T18:00:00Z");

        clock.moveTo("2026-10-14T15:00:01Z");
        editor.patch(address, "{\"startsAtLocal\": \"2026-11-17T13:00\"}");
        VEvent moved = expect(id, 1, "CONFIRMED", "Rising", "2026-11-17T18:00:00Z");
        assertEquals("20261014T150001Z", value(moved, "LAST-MODIFIED"));
        assertEquals("20261014T150001Z", value(moved, "DTSTAMP"));
        assertEquals("20261014T150000Z", value(moved, "CREATED"));

        clock.moveTo("2026-10-14T15:00:02Z");
        editor.patch(address, "{\"startsAtLocal\": \"2026-11-17T13:00\"}");
        VEvent saved = expect(id, 1, "CONFIRMED", "Rising", "2026-11-17T18:00:00Z");
        assertEquals("20261014T150001Z", value(saved, "LAST-MODIFIED"), "a save that changed nothing");

        editor.patch(address, "{\"summary\": \"More to read\", \"abstract\": \"Much more\", \"number\": 77}");
        VEvent described = expect(id, 1, "CONFIRMED", "Rising", "2026-11-17T18:00:00Z");
        assertEquals("20261014T150002Z", value(described, "LAST-MODIFIED"));
        assertTrue(value(described, "DESCRIPTION").contains("More to read"));

        editor.patch(address, "{\"title\": \"Risen\"}");
        expect(id, 2, "CONFIRMED", "Risen", "2026-11-17T18:00:00Z");
        editor.patch(address, "{\"slug\": \"risen\"}");
        VEvent renamed = expect(id, 3, "CONFIRMED", "Risen", "2026-11-17T18:00:00Z");
        assertTrue(value(renamed, "URL").endsWith("/join/risen"));
        assertEquals(value(renamed, "URL"), value(renamed, "LOCATION"));
        editor.patch("/sessions/risen", "{\"minutes\": 60}");
        VEvent shorter = expect(id, 4, "CONFIRMED", "Risen", "2026-11-17T18:00:00Z");
        assertEquals(Instant.parse("2026-11-17T19:00:00Z"), Calendars.endsAt(shorter));

        editor.patch("/sessions/risen", "{\"stage\": \"POSTPONED\", \"startsAtLocal\": null}");
        VEvent postponed = expect(id, 5, "CANCELLED", "Postponed: Risen", "2026-11-17T18:00:00Z");
        assertTrue(value(postponed, "DESCRIPTION").contains("has no new date yet"), value(postponed, "DESCRIPTION"));
        editor.patch("/sessions/risen", "{\"stage\": \"PUBLISHED\", \"startsAtLocal\": \"2026-11-23T13:00\"}");
        expect(id, 6, "CONFIRMED", "Risen", "2026-11-23T18:00:00Z");
        editor.patch("/sessions/risen", "{\"stage\": \"CANCELLED\"}");
        expect(id, 7, "CANCELLED", "Cancelled: Risen", "2026-11-23T18:00:00Z");
        editor.delete("/sessions/risen");
        VEvent deleted = expect(id, 8, "CANCELLED", "Cancelled: Risen", "2026-11-23T18:00:00Z");
        assertFalse(value(deleted, "DESCRIPTION").contains("More to read"), "what was taken back is private again");
        editor.post("/sessions/risen/restore");
        expect(id, 9, "CANCELLED", "Cancelled: Risen", "2026-11-23T18:00:00Z");
        editor.patch("/sessions/risen", "{\"stage\": \"PUBLISHED\"}");
        expect(id, 10, "CONFIRMED", "Risen", "2026-11-23T18:00:00Z");
        editor.patch("/sessions/risen", "{\"stage\": \"DRAFT\"}");
        expect(id, 11, "CANCELLED", "Cancelled: Risen", "2026-11-23T18:00:00Z");
        editor.patch("/sessions/risen", "{\"title\": \"Secret again\"}");
        expect(id, 11, "CANCELLED", "Cancelled: Risen", "2026-11-23T18:00:00Z");
    }

    /** In each calendar that the session stands in. */
    private static VEvent expect(String id, int sequence, String status, String summary, String startsAt) {
        VEvent event = null;
        for (String address : List.of("/people/ada-lovelace.ics", "/topics/information.ics", GROUP)) {
            event = event(address, id);
            assertEquals(
                    List.of(String.valueOf(sequence), status, summary, startsAt),
                    List.of(
                            value(event, "SEQUENCE"),
                            value(event, "STATUS"),
                            value(event, "SUMMARY"),
                            Calendars.startsAt(event).toString()),
                    address);
        }
        return event;
    }

    @Test
    void aSessionThatWasNeverPublishedIsInNoCalendar() {
        JsonNode draft = editor.create("/sessions", "{\"title\": \"Quiet\", \"startsAtLocal\": \"2026-11-16T13:00\"}");
        editor.patch("/sessions/quiet", "{\"title\": \"Quieter\"}");
        editor.delete("/sessions/quiet");

        assertFalse(Wire.get(GROUP).text().contains(draft.get("id").asText()));
        Api.problem("/sessions/quiet.ics", 404, "not-found");
        Api.problem("/sessions/secret-plans.ics", 404, "not-found");
        Api.problem("/topics/classified.ics", 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, 2027-01-12T14:59:59Z, true",
        "DELETE, 2027-01-12T15:00:00Z, false",
        "CANCEL, 2027-01-12T14:59:59Z, true",
        "CANCEL, 2027-01-12T15:00:00Z, false",
    })
    void whatIsOffIsSaidForNinetyDays(String how, String now, boolean said) {
        String id = Api.read("/api/v1/sessions/next-monday").get("id").asText();
        if (how.equals("DELETE")) {
            editor.delete("/sessions/next-monday");
        } else {
            editor.patch("/sessions/next-monday", "{\"stage\": \"CANCELLED\"}");
        }
        assertEquals("CANCELLED", value(event("/sessions/next-monday.ics", id), "STATUS"));

        clock.moveTo(now);

        assertEquals(said, Wire.get(GROUP).text().contains(id));
        // A cancelled session has its page for good, and one that was deleted has none.
        int status = said || how.equals("CANCEL") ? 200 : 404;
        assertEquals(status, Wire.get("/sessions/next-monday.ics").status());
    }

    @Test
    void whatWasRemovedForGoodIsSaidToBeOffAsWell() throws Exception {
        JsonNode session = Api.read("/api/v1/sessions/masked-diffusion-live");
        editor.delete("/sessions/masked-diffusion-live");
        database.run("delete from job");
        clock.moveTo("2026-11-20T15:00:00Z");
        jobs.runDue();
        assertEquals(404, editor.get("/sessions/masked-diffusion-live").statusCode());

        for (String address : List.of(GROUP, "/people/sophie-germain.ics", "/topics/diffusion.ics")) {
            VEvent event = event(address, session.get("id").asText());
            assertEquals("CANCELLED", value(event, "STATUS"));
            assertNull(value(event, "LOCATION"), "the door of a session that is gone leads nowhere");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/people/claude-shannon.ics, 2, Entropy Readers: Claude Shannon",
        "/people/ada-lovelace.ics, 0, Entropy Readers: Ada Lovelace",
        "/topics/information.ics, 3, Entropy Readers: Information",
        "/sessions/next-monday.ics, 1, Next Monday",
        "/sessions/cancelled-evening.ics, 1, A Cancelled Evening",
    })
    void hasWhatItIsOf(String address, int count, String name) {
        assertEquals(count, events(address).size());
        assertEquals(
                name, Calendars.read(address).getProperty("NAME").orElseThrow().getValue());
    }

    @Test
    void anOldSlugLeadsToTheAddressOfToday() {
        editor.patch("/sessions/next-monday", "{\"slug\": \"monday\"}");
        editor.patch("/people/claude-shannon", "{\"slug\": \"shannon\"}");
        editor.patch("/topics/information", "{\"slug\": \"info\"}");

        for (String[] moved : new String[][] {
            {"/sessions/next-monday.ics", "/sessions/monday.ics"},
            {"/people/claude-shannon.ics", "/people/shannon.ics"},
            {"/topics/information.ics", "/topics/info.ics"},
        }) {
            Wire.Answer answer = Wire.get(moved[0]);
            assertEquals(308, answer.status());
            assertEquals(moved[1], answer.header("Location"));
            assertEquals(200, Wire.get(moved[1]).status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/nothing.ics",
        "/people/nothing.ics",
        "/topics/nothing.ics",
        "/nothing.ics",
        "/sessions/some-day.ics",
        "/sessions/No+slug.ics",
        "/sessions/.ics"
    })
    void whatIsNotThereIsAProblem(String address) {
        Api.problem(address, 404, "not-found");
    }

    @Test
    void anUnchangedCalendarIsAskedForInVain() {
        Wire.Answer first = Wire.get(GROUP);
        String tag = first.header("ETag");
        assertEquals("public, no-cache", first.header("Cache-Control"));
        assertEquals("*", first.header("Access-Control-Allow-Origin"));
        clock.moveTo("2026-10-14T15:59:00Z");
        assertEquals(304, Wire.get(GROUP, "If-None-Match: " + tag).status());
        Wire.Answer packed = Wire.get(GROUP, "Accept-Encoding: gzip", "Accept: application/json");
        assertEquals("gzip", packed.header("Content-Encoding"));
        assertNotEquals(tag, packed.header("ETag"));
        assertEquals(first.text(), packed.text());

        // Two edits in one second.
        editor.patch("/sessions/next-monday", "{\"title\": \"First\"}");
        String second = Wire.get(GROUP).header("ETag");
        editor.patch("/sessions/next-monday", "{\"title\": \"Second\"}");
        String third = Wire.get(GROUP).header("ETag");
        assertEquals(3, Set.of(tag, second, third).size());
        assertEquals(200, Wire.get(GROUP, "If-None-Match: " + second).status());
        Wire.Answer head = Wire.head(GROUP);
        assertEquals(third, head.header("ETag"));
        assertEquals("text/calendar;charset=UTF-8", head.header("Content-Type"));
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE"})
    void isOnlyRead(String method) {
        Wire.Answer answer = Wire.send(method, GROUP);
        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Api.refused(GROUP + "?since=2026");
    }

    @Test
    void aPersonWhoNoLongerPresentsIsToldNothing() {
        editor.patch("/sessions/masked-diffusion-live", "{\"speakers\": [{\"slug\": \"ada-lovelace\"}]}");

        assertEquals(0, events("/people/sophie-germain.ics").size());
        assertEquals(1, events("/people/ada-lovelace.ics").size());
        assertEquals("0", value(events("/people/ada-lovelace.ics").get(0), "SEQUENCE"));
    }

    @Test
    void aPersonWhoTurnsOutToBeAnotherBringsTheirSessionsAlong() {
        Editor.json(200, editor.post("/people/sophie-germain/merge", "{\"into\": \"ada-lovelace\"}"));

        assertEquals("0", value(events("/people/ada-lovelace.ics").get(0), "SEQUENCE"));
        assertEquals(
                "/people/ada-lovelace.ics",
                Wire.get("/people/sophie-germain.ics").header("Location"));
    }

    @Test
    void aPostponedSessionThatHasADateIsTentative() {
        VEvent event = events("/sessions/postponed-with-a-date.ics").get(0);

        assertEquals("TENTATIVE", value(event, "STATUS"));
        assertEquals("TRANSPARENT", value(event, "TRANSP"));
        assertTrue(value(event, "DESCRIPTION").startsWith("This session is postponed."));
    }
}
