package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Editor.problem;
import static org.readinggroup.testsupport.Editor.violations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** How organizers announce a session, correct it, and take it back. */
@QuarkusTest
class SessionEditingTest {
    private static final String TALK = """
            {"title": "Stripes of the zebra", "number": 77, "startsAtLocal": "2026-12-07T13:00", "stage": "PUBLISHED",
             "summary": "Why stripes?", "abstract": "Because $x^2$.", "meetingUrl": "https://meet.example.org/zebra",
             "slidesUrl": "/media/slides.pdf", "topics": ["Information", "Stripes"],
             "speakers": [{"slug": "ada-lovelace", "affiliation": "Then"}, {"name": "Somebody New", "affiliation": "There"}],
             "papers": [{"arxivId": "arXiv:2406.07524v2"}, {"title": "On Stripes", "url": "https://example.org/stripes"}]}
            """;

    @Inject
    Editor editor;

    @Inject
    Database database;

    @Test
    void needsOnlyATitleForADraft() {
        Response made = editor.post("/sessions", "{\"title\": \"An idea\"}");

        JsonNode draft = Editor.json(201, made);
        assertEquals("/api/v1/admin/sessions/an-idea", made.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertEquals(editor.tag("/sessions/an-idea"), made.header("ETag"));
        assertEquals("DRAFT", draft.get("status").asText());
        assertTrue(draft.get("startsAt").isNull());
        assertEquals("America/New_York", draft.get("timeZone").asText());
        assertEquals(90, draft.get("minutes").asInt(), "as the group's sessions last");
        Api.problem("/api/v1/sessions/an-idea", 404, "not-found");
        assertFalse(Api.allSlugs("/api/v1/sessions").contains("an-idea"));
    }

    /** A client that checks its bodies by the document refuses what the service refuses, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-07T13:00, true",
        "2026-12-07T13:00:00, true",
        "2026-12-07t13:00, true",
        "2026-12-07T13:00:00.000, true",
        "2026-12-07T13:00:00.000000000, true",
        "2026-12-07T13:00:00.0000000000, false",
        "2026-12-07T13:00:01, false",
        "2026-12-07T13:00:00.001, false",
        "2026-12-07T13:00Z, false",
        "2026-12-07 13:00, false",
        "0000-12-07T13:00, false",
    })
    void readsALocalTimeInTheSpellingsOfTheDocument(String time, boolean right) {
        String schema = "/components/schemas/SessionEdit/properties/startsAtLocal";
        Response made = editor.post("/sessions", "{\"title\": \"At noon\", \"startsAtLocal\": \"%s\"}".formatted(time));

        assertEquals(right ? 201 : 400, made.statusCode(), made.asString());
        assertEquals(
                right,
                Contract.committed().errors(schema, TextNode.valueOf(time)).isEmpty());
    }

    @Test
    void publishesWhatVisitorsSeeAtOnceWithEverythingThatItNames() {
        JsonNode made = editor.create("/sessions", TALK);

        JsonNode seen = Api.read("/api/v1/sessions/stripes-of-the-zebra");
        assertEquals("UPCOMING", seen.get("status").asText());
        assertEquals("2026-12-07T18:00:00Z", seen.get("startsAt").asText());
        assertEquals(List.of("ada-lovelace", "somebody-new"), Api.texts(seen.get("speakers"), "slug"));
        assertEquals(List.of("Then", "There"), Api.texts(seen.get("speakers"), "affiliation"));
        assertEquals(List.of("masked-diffusion", "on-stripes"), Api.texts(seen.get("papers"), "slug"));
        assertEquals(List.of("Information", "Stripes"), Api.texts(seen.get("topics"), "name"));
        assertEquals("/join/stripes-of-the-zebra", seen.get("joinUrl").asText());
        assertFalse(seen.toString().contains("meet.example.org"), "the meeting's address stays private");
        assertEquals("https://meet.example.org/zebra", made.get("meetingUrl").asText());
        assertEquals(
                "somebody-new",
                Api.read("/api/v1/people/somebody-new").get("slug").asText());
        assertEquals(
                "Ada Lovelace", editor.read("/people/ada-lovelace").get("name").asText(), "nobody is made twice");
        assertEquals(1, Api.items("/api/v1/sessions?q=zebra+stripes&number=77").size(), "a search finds it at once");
    }

    @Test
    void changesNothingByPuttingBackWhatWasRead() {
        editor.create("/sessions", TALK);
        JsonNode read = editor.read("/sessions/stripes-of-the-zebra");
        String tag = editor.tag("/sessions/stripes-of-the-zebra");

        Response put = editor.put(
                "/sessions/stripes-of-the-zebra", tag, read.get("edit").toString());

        assertEquals(read, Editor.json(200, put));
        assertEquals(tag, put.header("ETag"));
        assertEquals(
                1,
                editor.read("/sessions/stripes-of-the-zebra/history")
                        .get("total")
                        .asInt());
    }

    @Test
    void findsThePaperThatItNamesByTitleInsteadOfMakingItAgain() {
        JsonNode made = editor.create("/sessions", TALK);
        String address = "/sessions/stripes-of-the-zebra";
        String tag = editor.tag(address);

        assertEquals(made, Editor.json(200, editor.put(address, tag, TALK)));
        assertEquals(made, Editor.json(200, editor.put(address, tag, TALK.replace("On Stripes", "on  STRIPES "))));
        assertEquals(made, Editor.json(200, editor.patch(address, tag, """
                        {"papers": [{"arxivId": "2406.07524"}, {"title": "On Stripes"}]}""")));
        assertEquals(tag, editor.tag(address));
        assertEquals(1, editor.read(address + "/history").get("total").asInt());
        assertEquals(404, editor.get("/papers/on-stripes-2").statusCode());
        assertEquals(
                List.of("papers[1].title: must not name a paper again"),
                violations(400, editor.post("/sessions", """
                        {"title": "T", "papers": [{"title": "On Spots"}, {"title": "on spots"}]}""")));
    }

    @Test
    void meansThePaperWithoutAnArxivIdThenTheOldestByATitleThatSeveralHave() throws SQLException {
        editor.create("/papers", "{\"title\": \"Twice\", \"slug\": \"gone\"}");
        editor.delete("/papers/gone");
        editor.create("/papers", "{\"title\": \"Twice\", \"slug\": \"with-id\", \"arxivId\": \"2301.00001\"}");
        editor.create("/papers", "{\"title\": \"Twice\", \"slug\": \"young\"}");
        editor.create("/papers", "{\"title\": \"Twice\", \"slug\": \"old\"}");
        database.run("update paper set created_at = created_at - interval '1 day' where slug = 'old'");

        assertEquals("old", paperOf("{\"title\": \"T\", \"papers\": [{\"title\": \"twice\"}]}"));
        editor.delete("/papers/young");
        JsonNode withId = editor.create("/sessions", """
                {"title": "U", "papers": [{"title": "Twice"}, {"arxivId": "2301.00001"}]}""");
        assertEquals(List.of("old", "with-id"), Api.texts(withId.get("papers"), "slug"));
    }

    @Test
    void makesAPaperOnceThatManyNameAtTheSameTime() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> naming =
                    () -> editor.post("/sessions", "{\"title\": \"T\", \"papers\": [{\"title\": \"Raced for\"}]}")
                            .statusCode();
            for (Future<Integer> answer : writers.invokeAll(Collections.nCopies(16, naming))) {
                assertEquals(201, answer.get());
            }
        } finally {
            writers.shutdownNow();
        }
        assertEquals("1", database.value("select count(*) from paper where title = 'Raced for'"));
    }

    private String paperOf(String session) {
        return editor.create("/sessions", session).at("/papers/0/slug").asText();
    }

    @Test
    void replacesAllThatThePutDoesNotNameButTheSlug() {
        editor.create("/sessions", TALK);

        Response put = editor.put(
                "/sessions/stripes-of-the-zebra",
                editor.tag("/sessions/stripes-of-the-zebra"),
                "{\"title\": \"Spots\"}");

        JsonNode spots = Editor.json(200, put);
        assertEquals("stripes-of-the-zebra", spots.get("slug").asText());
        assertEquals("DRAFT", spots.get("stage").asText());
        assertTrue(spots.get("number").isNull());
        assertEquals(0, spots.get("speakers").size());
    }

    @Test
    void patchesWhatItNamesAlone() {
        editor.create("/sessions", TALK);

        JsonNode patched = editor.patch(
                "/sessions/stripes-of-the-zebra", "{\"summary\": null, \"startsAt\": \"2026-12-08T18:00:00+01:00\"}");

        assertTrue(patched.get("summary").isNull());
        assertEquals("2026-12-08T12:00", patched.get("startsAtLocal").asText());
        assertEquals("Stripes of the zebra", patched.get("title").asText());
        assertEquals(2, patched.get("speakers").size());
    }

    @Test
    void asksForTheVersionThatIsMeant() {
        editor.create("/sessions", TALK);
        String address = "/api/v1/admin/sessions/stripes-of-the-zebra";
        String first = editor.tag("/sessions/stripes-of-the-zebra");

        problem(
                428,
                "precondition-required",
                editor.request().contentType("application/json").body(TALK).put(address));
        problem(428, "precondition-required", editor.request().delete(address));
        editor.patch("/sessions/stripes-of-the-zebra", "{\"title\": \"Changed meanwhile\"}");
        problem(412, "stale", editor.put("/sessions/stripes-of-the-zebra", first, TALK));
        problem(412, "stale", editor.patch("/sessions/stripes-of-the-zebra", "W/" + first, "{\"title\": \"Late\"}"));
        problem(412, "stale", editor.request().header("If-Match", first).delete(address));
        assertEquals(
                "Changed meanwhile",
                editor.read("/sessions/stripes-of-the-zebra").get("title").asText());
        Editor.json(200, editor.patch("/sessions/stripes-of-the-zebra", "\"other\", *", "{\"title\": \"Whichever\"}"));
    }

    @Test
    void comesBackWithItsTopicsByTheirNamesOfToday() {
        JsonNode made =
                editor.create("/sessions", "{\"title\": \"Topical\", \"topics\": [\"First Name\", \"Information\"]}");
        String address = "/sessions/" + made.get("slug").asText();
        editor.patch("/topics/first-name", "{\"name\": \"Second Name\"}");
        editor.patch("/topics/first-name", "{\"name\": \"Third Name\", \"slug\": \"third-name\"}");
        JsonNode before = editor.read(address).get("edit");
        editor.patch(address, "{\"topics\": []}");
        int topics = editor.read("/topics").get("total").asInt();

        JsonNode restored = Editor.json(200, editor.post(address + "/history/1/restore"));

        assertEquals(before, restored.get("edit"));
        assertEquals(topics, editor.read("/topics").get("total").asInt(), "none is made anew");
        editor.delete(address);
        Editor.json(200, editor.post(address + "/history/2/restore"));
        assertEquals(topics, editor.read("/topics").get("total").asInt());
        assertEquals(before, editor.read(address).get("edit"));
    }

    @Test
    void comesBackWithWhoeverAreOnePersonByNowAsOneSpeaker() {
        editor.create("/people", "{\"name\": \"Twice Written\"}");
        editor.create("/people", "{\"name\": \"Twice Writen\"}");
        JsonNode made = editor.create(
                "/sessions",
                "{\"title\": \"Two of one\", \"speakers\": [{\"slug\": \"twice-written\"}, {\"slug\": \"twice-writen\"}]}");
        String address = "/sessions/" + made.get("slug").asText();
        Editor.json(200, editor.post("/people/twice-writen/merge", "{\"into\": \"twice-written\"}"));
        JsonNode merged = editor.read(address).at("/edit/speakers");
        editor.patch(address, "{\"summary\": \"Later\"}");

        JsonNode restored = Editor.json(200, editor.post(address + "/history/1/restore"));

        assertEquals(1, merged.size());
        assertEquals(merged, restored.at("/edit/speakers"));
    }

    @Test
    void isAnotherVersionWhenATopicOfItIsRenamed() {
        editor.create("/sessions", TALK);
        String address = "/sessions/stripes-of-the-zebra";
        String tag = editor.tag(address);
        String body = editor.read(address).get("edit").toString();

        editor.patch("/topics/stripes", "{\"name\": \"Patterns\"}");

        problem(412, "stale", editor.put(address, tag, body));
        assertEquals(404, editor.get("/topics/stripes-2").statusCode(), "nobody makes the topic anew");
        JsonNode today = editor.read(address).get("edit");
        assertEquals("[\"Information\",\"Patterns\"]", today.get("topics").toString());
        String renamed = editor.tag(address);
        Editor.json(200, editor.put(address, renamed, today.toString()));
        assertEquals(renamed, editor.tag(address), "its own body changes nothing");
        JsonNode change = editor.read(address + "/history").at("/items/0/changes");
        assertEquals(List.of("topics"), Api.texts(change, "field"));
        assertEquals("[\"Information\",\"Stripes\"]", change.at("/0/before").toString());
    }

    @Test
    void looksAtTheBodyBeforeTheRecordAndAtTheRecordBeforeTheVersion() {
        problem(400, "validation", editor.put("/sessions/no-such-session", "\"x\"", "{}"));
        problem(404, "not-found", editor.put("/sessions/no-such-session", "\"x\"", TALK));
        problem(412, "stale", editor.put("/sessions/unicode", "\"x\"", TALK.replace("77", "1")));
    }

    @Test
    void keepsAnOldSlugForItself() {
        editor.create("/sessions", TALK);

        editor.patch("/sessions/stripes-of-the-zebra", "{\"slug\": \"stripes\"}");

        assertEquals(308, Api.get("/api/v1/sessions/stripes-of-the-zebra").statusCode());
        Response moved = editor.get("/sessions/stripes-of-the-zebra/history");
        assertEquals(308, moved.statusCode());
        assertTrue(
                moved.header("Location").endsWith("/api/v1/admin/sessions/stripes/history"), moved.header("Location"));
        assertEquals(
                List.of("slug: is taken, by another session or one that had it once"),
                violations(
                        409, editor.post("/sessions", "{\"title\": \"Other\", \"slug\": \"stripes-of-the-zebra\"}")));
        assertEquals(
                "stripes-of-the-zebra-2",
                editor.create("/sessions", "{\"title\": \"Stripes of the zebra\"}")
                        .get("slug")
                        .asText());
        assertEquals(
                "stripes-of-the-zebra",
                editor.patch("/sessions/stripes", "{\"slug\": \"stripes-of-the-zebra\"}")
                        .get("slug")
                        .asText());
    }

    @Test
    void givesANumberToOneSessionAlone() {
        editor.create("/sessions", TALK);

        Response second = editor.post("/sessions", TALK.replace("Stripes of", "Spots of"));

        assertEquals(List.of("number: is that of the session \"stripes-of-the-zebra\""), violations(409, second));
        editor.delete("/sessions/stripes-of-the-zebra");
        editor.create("/sessions", TALK.replace("Stripes of", "Spots of"));
        assertEquals(
                List.of("number: is that of the session \"spots-of-the-zebra\""),
                violations(409, editor.post("/sessions/stripes-of-the-zebra/restore")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-08T02:30|must exist: on that day the clocks in America/New_York go from 02:00 to 03:00, so that 2026-03-08T06:30:00Z (01:30 there) or 2026-03-08T07:30:00Z (03:30 there) may be meant; say which by \"startsAt\"",
                "2026-11-01T01:30|must be clear: the clocks in America/New_York show it twice that day, at 2026-11-01T05:30:00Z and 2026-11-01T06:30:00Z; say which by \"startsAt\"",
            })
    void refusesATimeThatTheClocksSkipOrRepeat(String local, String message) {
        assertEquals(
                List.of("startsAtLocal: " + message),
                violations(400, editor.post("/sessions", "{\"title\": \"T\", \"startsAtLocal\": \"" + local + "\"}")));
    }

    @Test
    void settlesARepeatedTimeByItsInstantAndSaysSoInTheBodyToSend() {
        JsonNode made = editor.create("/sessions", "{\"title\": \"T\", \"startsAt\": \"2026-11-01T06:30:00Z\"}");

        assertEquals("2026-11-01T01:30", made.get("startsAtLocal").asText());
        assertEquals("2026-11-01T06:30:00Z", made.get("startsAt").asText());
        assertTrue(made.at("/edit/startsAtLocal").isNull());
        ObjectNode edit = ((ObjectNode) made.get("edit")).put("title", "U");
        JsonNode put = Editor.json(200, editor.put("/sessions/t", editor.tag("/sessions/t"), edit.toString()));
        assertEquals("2026-11-01T06:30:00Z", put.get("startsAt").asText());
    }

    @Test
    void isInNoYearInWhichAnOffsetHasSeconds() {
        String monrovia = "{\"title\": \"T\", \"startsAt\": \"%s\", \"timeZone\": \"Africa/Monrovia\"}";

        assertEquals(
                List.of("startsAt: must be in a year from 1973 to 2999"),
                violations(400, editor.post("/sessions", monrovia.formatted("1971-06-01T12:00:00Z"))));
        JsonNode made = editor.create("/sessions", monrovia.formatted("1973-01-01T00:00:00Z"));
        Response put = editor.put(
                "/sessions/t", editor.tag("/sessions/t"), made.get("edit").toString());
        assertEquals(made, Editor.json(200, put));
    }

    @Test
    void publishesNothingWithoutTimeOrSpeaker() {
        assertEquals(
                List.of(
                        "startsAtLocal: must be given: a session that is published has a time",
                        "speakers: must name a speaker: a session that is published has one"),
                violations(400, editor.post("/sessions", "{\"title\": \"T\", \"stage\": \"PUBLISHED\"}")));
        assertEquals(
                List.of("speakers: must name a speaker: a session that is published has one"),
                violations(
                        400,
                        editor.post(
                                "/sessions",
                                "{\"title\": \"T\", \"stage\": \"PUBLISHED\", \"startsAtLocal\": \"2026-12-07T13:00\"}")));
        editor.create("/sessions", TALK);
        assertEquals(
                List.of("speakers: must name a speaker: a session that is published has one"),
                violations(
                        400,
                        editor.patch(
                                "/sessions/stripes-of-the-zebra",
                                editor.tag("/sessions/stripes-of-the-zebra"),
                                "{\"speakers\": []}")));
    }

    @Test
    void putsIntoTheBinAndTakesOutAgain() {
        JsonNode made = editor.create("/sessions", TALK);
        editor.delete("/sessions/stripes-of-the-zebra");

        Api.problem("/api/v1/sessions/stripes-of-the-zebra", 404, "not-found");
        assertFalse(Api.allSlugs("/api/v1/sessions").contains("stripes-of-the-zebra"));
        assertEquals(
                0,
                Api.items("/api/v1/sessions?q=stripes").stream()
                        .filter(item -> item.get("number").asInt() == 77)
                        .count());
        assertEquals(
                List.of("stripes-of-the-zebra"),
                Api.texts(editor.read("/sessions?deleted=true").get("items"), "slug"));
        problem(409, "conflict", editor.patch("/sessions/stripes-of-the-zebra", "*", "{\"title\": \"No\"}"));
        JsonNode restored = Editor.json(200, editor.post("/sessions/stripes-of-the-zebra/restore"));
        assertEquals(made.get("id"), restored.get("id"));
        assertEquals(made.get("edit"), restored.get("edit"));
        assertEquals(
                "UPCOMING",
                Api.read("/api/v1/sessions/stripes-of-the-zebra").get("status").asText());
        problem(409, "conflict", editor.post("/sessions/stripes-of-the-zebra/restore"));
    }

    @Test
    void tellsItsHistoryFieldByFieldAndGoesBackToAnyOfIt() {
        editor.create("/sessions", TALK);
        editor.patch("/sessions/stripes-of-the-zebra", "{\"title\": \"Spots\", \"number\": 78}");
        editor.delete("/sessions/stripes-of-the-zebra");

        JsonNode history = editor.read("/sessions/stripes-of-the-zebra/history").get("items");
        assertEquals(List.of("DELETE", "UPDATE", "CREATE"), Api.texts(history, "action"));
        assertEquals(List.of("3", "2", "1"), Api.texts(history, "revision"));
        assertEquals("Oscar Organizer", history.at("/0/actor/name").asText());
        assertEquals(List.of("title", "number"), Api.texts(history.at("/1/changes"), "field"));
        assertEquals("Stripes of the zebra", history.at("/1/changes/0/before").asText());
        assertEquals("Spots", history.at("/1/changes/0/after").asText());

        JsonNode restored = Editor.json(200, editor.post("/sessions/stripes-of-the-zebra/history/1/restore"));
        assertEquals("Stripes of the zebra", restored.get("title").asText());
        assertTrue(restored.get("deletedAt").isNull());
        assertEquals(
                "RESTORE",
                editor.read("/sessions/stripes-of-the-zebra/history")
                        .at("/items/0/action")
                        .asText());
        problem(404, "not-found", editor.post("/sessions/stripes-of-the-zebra/history/99/restore"));
        assertEquals(
                2,
                editor.read("/sessions/stripes-of-the-zebra/history?limit=2")
                        .get("items")
                        .size());
    }

    @Test
    void listsDraftsTooByStageAndText() {
        editor.create("/sessions", "{\"title\": \"An idea\"}");

        List<String> undated = Api.texts(editor.read("/sessions?limit=2").get("items"), "slug");
        assertEquals(Set.of("an-idea", "some-day"), Set.copyOf(undated), "undated ones come first");
        assertTrue(Api.texts(editor.read("/sessions?stage=DRAFT").get("items"), "slug")
                .contains("an-idea"));
        assertFalse(Api.texts(
                        editor.read("/sessions?stage=PUBLISHED&stage=CANCELLED").get("items"), "slug")
                .contains("an-idea"));
        assertEquals(
                List.of("an-idea"), Api.texts(editor.read("/sessions?q=AN+ID").get("items"), "slug"));
        JsonNode all = editor.read("/sessions?limit=100");
        JsonNode page = editor.read("/sessions?limit=3");
        int seen = 3;
        while (!page.get("next").isNull()) {
            page = Editor.json(200, editor.request().get(page.get("next").asText()));
            assertEquals(all.at("/items/" + seen + "/slug"), page.at("/items/0/slug"), "no gap and no repeat");
            seen += page.get("items").size();
        }
        assertEquals(all.get("items").size(), seen);
        assertEquals(
                List.of("stage: must be one of DRAFT, PUBLISHED, POSTPONED, CANCELLED, not \"OPEN\""),
                violations(400, editor.get("/sessions?stage=OPEN")));
    }

    @Test
    void countsEveryChangeInItsTag() {
        editor.create("/sessions", TALK);
        String before = editor.tag("/sessions/stripes-of-the-zebra");
        editor.patch("/sessions/stripes-of-the-zebra", "{\"minutes\": 45}");
        assertNotEquals(before, editor.tag("/sessions/stripes-of-the-zebra"));
    }
}
