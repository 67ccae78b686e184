package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Editor.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.shared.job.JobRunner;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** What becomes of a record that lies in the bin for longer than 30 days. */
@QuarkusTest
class BinTest {
    private static final String REVISION = "select value from content_revision";

    @Inject
    Editor editor;

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

    private void runJobsAfter(int days) {
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(days)));
        jobs.runDue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessions|{\"title\":\"Brand new\", \"speakers\": [{\"slug\": \"ada-lovelace\"}], \"topics\": [\"Information\"]}",
                "videos|{\"title\":\"Brand new\",\"kind\":\"RELEVANT\"}",
                "people|{\"name\":\"Brand New\"}",
                "papers|{\"title\":\"Brand new\"}",
                "topics|{\"name\":\"Brand new\"}",
                "organizers|{\"person\":\"ada-lovelace\",\"slug\":\"brand-new\",\"since\":\"2026-01-01\"}",
            })
    void keepsItForThirtyDaysAndItsHistoryForGood(String list, String body) throws SQLException {
        String path = "/" + list + "/brand-new";
        JsonNode made = editor.create("/" + list, body);
        editor.delete(path);

        runJobsAfter(29);
        assertEquals(1, editor.read("/" + list + "?deleted=true").get("total").asInt());
        runJobsAfter(31);

        assertEquals(0, editor.read("/" + list + "?deleted=true").get("total").asInt());
        problem(404, "not-found", editor.get(path));
        problem(404, "not-found", editor.post(path + "/restore"));
        if (!list.equals("topics")) {
            assertEquals(404, Api.get("/api/v1" + path).statusCode());
        }
        assertTrue(Editor.violations(409, editor.post("/" + list, named(body)))
                .get(0)
                .startsWith("slug: is taken"));

        JsonNode history = editor.read(path + "/history").get("items");
        assertEquals(List.of("PURGE", "DELETE", "CREATE"), Api.texts(history, "action"));
        assertEquals(List.of("3", "2", "1"), Api.texts(history, "revision"));
        assertEquals("Bin", history.at("/0/actor/name").asText());
        problem(404, "not-found", editor.post(path + "/history/4/restore"));
        problem(
                412,
                "stale",
                editor.request().header("If-Match", "*").post("/api/v1/admin" + path + "/history/1/restore"));

        Response answer = editor.post(path + "/history/1/restore");
        JsonNode again = Editor.json(200, answer);
        assertEquals(made.get("id"), again.get("id"));
        assertEquals(made.get("edit"), again.get("edit"));
        assertEquals(made.get("createdAt"), again.get("createdAt"));
        assertEquals(again, editor.read(path));
        assertEquals(
                List.of("RESTORE", "PURGE", "DELETE", "CREATE"),
                Api.texts(editor.read(path + "/history").get("items"), "action"));
        assertEquals("0", database.value("select count(*) from old_slug where slug = 'brand-new'"));

        editor.delete(path);
        runJobsAfter(62);
        JsonNode last = Editor.json(200, editor.post(path + "/history/6/restore"));
        assertEquals(made.get("edit"), last.get("edit"));
        assertEquals(7, editor.read(path + "/history").get("total").asInt());
    }

    private static String named(String body) {
        return body.contains("\"slug\":\"brand-new\"") ? body : body.replaceFirst("\\{", "{\"slug\":\"brand-new\",");
    }

    @Test
    void letsTheRecordingsOfASessionGo() throws SQLException {
        editor.create("/sessions", """
                {"title": "Stripes", "stage": "PUBLISHED", "startsAtLocal": "2026-10-12T13:00", "speakers": [{"slug": "paul-levy"}]}""");
        for (String video : List.of("Part one", "Part two")) {
            editor.create(
                    "/videos",
                    "{\"title\": \"%s\", \"kind\": \"RECORDING\", \"session\": \"stripes\"}".formatted(video));
        }
        editor.delete("/videos/part-two");
        editor.delete("/sessions/stripes");

        runJobsAfter(31);

        problem(404, "not-found", editor.get("/sessions/stripes"));
        problem(404, "not-found", editor.get("/videos/part-two"));
        assertTrue(editor.read("/videos/part-one").at("/edit/session").isNull());
        JsonNode change = editor.read("/videos/part-one/history").at("/items/0");
        assertEquals("UPDATE", change.get("action").asText());
        assertEquals("Bin", change.at("/actor/name").asText());
        assertEquals("stripes", change.at("/changes/0/before").asText());
        assertEquals(1, change.get("changes").size());
        assertEquals(
                "0", database.value("select count(*) from video where position is not null and session_id is null"));
        // What named the session says so when it is to come back, rather than coming back without it.
        assertEquals(
                List.of("session: must be the slug of a session that is there"),
                Editor.violations(409, editor.post("/videos/part-two/history/1/restore")));
    }

    @Test
    void takesTheRecordingsOfADraftAlong() {
        editor.create("/sessions", "{\"title\": \"Stripes\"}");
        editor.create("/videos", "{\"title\": \"Part one\", \"kind\": \"RECORDING\", \"session\": \"stripes\"}");
        editor.delete("/sessions/stripes");

        runJobsAfter(31);

        problem(404, "not-found", editor.get("/sessions/stripes"));
        Api.problem("/api/v1/videos/part-one", 404, "not-found");
        JsonNode binned = editor.read("/videos/part-one");
        assertFalse(binned.get("deletedAt").isNull());
        assertTrue(binned.at("/edit/session").isNull());
        JsonNode history = editor.read("/videos/part-one/history").get("items");
        assertEquals(List.of("DELETE", "UPDATE", "CREATE"), Api.texts(history, "action"));
        assertEquals("Bin", history.at("/0/actor/name").asText());

        // Somebody decides to show it.
        Editor.json(200, editor.post("/videos/part-one/restore"));
        assertTrue(Api.read("/api/v1/videos/part-one").get("session").isNull());
        editor.delete("/videos/part-one");
        runJobsAfter(62);
        problem(404, "not-found", editor.get("/videos/part-one"));
    }

    @Test
    void keepsWhatSomethingElseRefersTo() throws SQLException {
        String binned = "set deleted_at = '2026-10-14T15:00:00Z' where slug = ";
        database.run("update person " + binned + "'paul-levy'");
        database.run("update person " + binned + "'emmy-noether'");
        database.run("update paper " + binned + "'large-n-limit'");
        database.run("update topic " + binned + "'information'");
        editor.create("/sessions", "{\"title\": \"Stripes\", \"speakers\": [{\"name\": \"New Speaker\"}]}");
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(20)));
        editor.delete("/sessions/stripes");
        database.run("update person " + binned + "'new-speaker'");

        runJobsAfter(31);
        for (String kept : List.of(
                "/people/paul-levy",
                "/people/emmy-noether",
                "/people/new-speaker",
                "/papers/large-n-limit",
                "/topics/information")) {
            editor.read(kept);
        }

        // Together with the last that needs it.
        runJobsAfter(51);
        problem(404, "not-found", editor.get("/people/new-speaker"));
        editor.read("/people/paul-levy");
    }

    @Test
    void takesTheSecondEntryOfAnOrganizerWhoWasListedTwice() {
        editor.create("/people", "{\"name\": \"Ada Twice\"}");
        editor.create("/people", "{\"name\": \"Ada Once\"}");
        editor.create("/organizers", "{\"person\": \"ada-twice\"}");
        editor.create("/organizers", "{\"person\": \"ada-once\"}");

        Editor.json(200, editor.post("/people/ada-twice/merge", "{\"into\": \"ada-once\"}"));

        assertEquals(
                1,
                Collections.frequency(Api.texts(Api.read("/api/v1/organizers").get("items"), "name"), "Ada Once"));
        JsonNode second = editor.read("/organizers/ada-twice");
        assertFalse(second.get("deletedAt").isNull());
        assertEquals("ada-once", second.at("/edit/person").asText());
    }

    @Test
    void leavesTheAddressOfAMergedPersonToWhomItLeads() {
        editor.create("/people", "{\"name\": \"A. Lovelace\"}");
        Editor.json(200, editor.post("/people/a-lovelace/merge", "{\"into\": \"ada-lovelace\"}"));

        assertEquals(
                List.of("slug: leads to another person now, with which this one was merged"),
                Editor.violations(409, editor.post("/people/a-lovelace/restore")));
        assertEquals(
                List.of("slug: leads to another person now, with which this one was merged"),
                Editor.violations(409, editor.post("/people/a-lovelace/history/1/restore")));
        runJobsAfter(31);

        assertTrue(Api.get("/api/v1/people/a-lovelace").header("Location").endsWith("/api/v1/people/ada-lovelace"));
        assertEquals(308, editor.get("/people/a-lovelace").statusCode());
        assertEquals(0, editor.read("/people?deleted=true").get("total").asInt());
    }

    @Test
    void countsTheRevisionOfTheContentOnlyWhereItRemovesSomething() throws SQLException {
        editor.create("/topics", "{\"name\": \"Brand new\"}");
        editor.delete("/topics/brand-new");
        String before = database.value(REVISION);
        runJobsAfter(29);
        assertEquals(before, database.value(REVISION));

        runJobsAfter(31);
        assertTrue(Long.parseLong(database.value(REVISION)) > Long.parseLong(before));
    }

    @Test
    void bringsAPastSessionBackThatHadNoSpeaker() {
        editor.delete("/sessions/unicode");
        runJobsAfter(31);

        JsonNode again = Editor.json(200, editor.post("/sessions/unicode/history/1/restore"));
        assertEquals(0, again.get("speakers").size());
        assertEquals(3, again.get("number").asInt());
        assertEquals("unicode", Api.read("/api/v1/sessions/unicode").get("slug").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessions|{\"title\":\"Old\",\"slug\":\"old\",\"number\":77}|number: is that of the session \"new\"",
                "papers|{\"title\":\"Old\",\"slug\":\"old\",\"arxivId\":\"2601.00077\"}|arxivId: is that of the paper \"new\"",
                "topics|{\"name\":\"Old\",\"slug\":\"old\"}|name: is that of the topic \"new\" already",
                "organizers|{\"person\":\"paul-levy\",\"slug\":\"old\"}|person: is an organizer since that day already",
            })
    void saysWhatStandsAgainstAnOldVersionThatComesOutOfTheBin(String list, String body, String why) {
        editor.create("/" + list, body);
        editor.delete("/" + list + "/old");
        editor.create("/" + list, body.replace("\"slug\":\"old\"", "\"slug\":\"new\""));

        assertEquals(List.of(why), Editor.violations(409, editor.post("/" + list + "/old/history/1/restore")));
        assertEquals(List.of(why), Editor.violations(409, editor.post("/" + list + "/old/restore")));
        assertFalse(editor.read("/" + list + "/old").get("deletedAt").isNull());
    }

    @Test
    void doesNotBringAMergedPersonBackUnderAnEarlierSlug() {
        editor.create("/people", "{\"name\": \"A. Lovelace\"}");
        editor.patch("/people/a-lovelace", "{\"slug\": \"augusta\"}");
        Editor.json(200, editor.post("/people/augusta/merge", "{\"into\": \"ada-lovelace\"}"));

        assertEquals(
                List.of("slug: leads to another person now, with which this one was merged"),
                Editor.violations(409, editor.post("/people/augusta/history/1/restore")));
    }

    @Test
    void saysWhatStandsAgainstComingBack() {
        editor.delete("/sessions/unicode");
        editor.create("/sessions", "{\"title\": \"Another third\", \"number\": 3}");
        runJobsAfter(31);

        assertEquals(
                List.of("number: is that of the session \"another-third\""),
                Editor.violations(409, editor.post("/sessions/unicode/history/1/restore")));
    }
}
