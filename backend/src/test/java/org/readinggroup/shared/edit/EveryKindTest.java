package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Editor.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** What can be done to a record of every kind, from its making to its return from the bin. */
@QuarkusTest
class EveryKindTest {
    @Inject
    Editor editor;

    @Inject
    Database database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessions|{\"title\":\"Brand new\"}|title",
                "videos|{\"title\":\"Brand new\",\"kind\":\"RELEVANT\"}|title",
                "people|{\"name\":\"Brand New\"}|name",
                "papers|{\"title\":\"Brand new\"}|title",
                "topics|{\"name\":\"Brand new\"}|name",
            })
    void isMadeChangedPutIntoTheBinAndRestored(String list, String body, String name) {
        String path = "/" + list + "/brand-new";
        assertEquals(List.of(), slugs("/" + list + "?q=nothing-of-this-name"));
        JsonNode made = editor.create("/" + list, body);
        assertEquals("brand-new", made.get("slug").asText());
        assertEquals(made, editor.read(path));

        String tag = editor.tag(path);
        JsonNode unchanged =
                Editor.json(200, editor.put(path, tag, made.get("edit").toString()));
        assertEquals(made, unchanged);
        assertEquals(tag, editor.tag(path), "what changes nothing is no change");

        JsonNode changed = editor.patch(path, "{\"" + name + "\":\"Another name\"}");
        assertEquals("Another name", changed.get(name).asText());
        assertEquals("brand-new", changed.get("slug").asText());
        problem(412, "stale", editor.put(path, tag, body));

        editor.delete(path);
        assertFalse(slugs("/" + list).contains("brand-new"));
        assertEquals(List.of("brand-new"), slugs("/" + list + "?deleted=true"));
        assertFalse(editor.read(path).get("deletedAt").isNull());
        problem(409, "conflict", editor.put(path, "*", body));
        Editor.json(200, editor.post(path + "/restore"));
        assertTrue(slugs("/" + list + "?q=ANOTHER").contains("brand-new"));

        JsonNode history = editor.read(path + "/history").get("items");
        assertEquals(List.of("RESTORE", "DELETE", "UPDATE", "CREATE"), Api.texts(history, "action"));
        JsonNode first = Editor.json(200, editor.post(path + "/history/1/restore"));
        assertEquals(made.get(name), first.get(name));
        problem(404, "not-found", editor.get("/" + list + "/no-such-record"));
        problem(404, "not-found", editor.post(path + "/history/0/restore"));
    }

    @Test
    void keepsTheContentFilesOwnHand() {
        JsonNode history = editor.read("/people/ada-lovelace/history").get("items");

        assertEquals("Content file", history.at("/0/actor/name").asText());
        assertEquals("CREATE", history.at("/0/action").asText());
        assertEquals(
                "Content file",
                editor.read("/group/history").at("/items/0/actor/name").asText());
    }

    @Test
    void changesTheGroup() {
        JsonNode group = editor.read("/group");
        String tag = editor.tag("/group");
        Editor.json(200, editor.put("/group", tag, group.get("edit").toString()));
        assertEquals(tag, editor.tag("/group"));

        editor.patch("/group", "{\"name\": \"Noise Readers\", \"timeZones\": null, \"sessionMinutes\": 60}");

        JsonNode seen = Api.read("/api/v1/group");
        assertEquals("Noise Readers", seen.get("name").asText());
        assertEquals(1, seen.get("timeZones").size());
        problem(412, "stale", editor.put("/group", tag, group.get("edit").toString()));
        Editor.json(200, editor.post("/group/history/1/restore"));
        assertEquals("Entropy Readers", Api.read("/api/v1/group").get("name").asText());
    }

    @Test
    void changesTheSchedule() {
        JsonNode schedule = editor.read("/schedule");
        assertEquals(2, schedule.get("rules").size());
        String tag = editor.tag("/schedule");
        Editor.json(200, editor.put("/schedule", tag, schedule.get("edit").toString()));
        assertEquals(tag, editor.tag("/schedule"));

        Editor.json(
                200,
                editor.put("/schedule", tag, "{\"rules\": [{\"weekday\": \"TUESDAY\", \"localTime\": \"18:30\"}]}"));

        assertEquals(
                "2026-10-20T22:30:00Z",
                Api.read("/api/v1/upcoming-session").at("/nextSlot/startsAt").asText());
        problem(412, "stale", editor.put("/schedule", tag, "{\"rules\": []}"));
        assertEquals(
                List.of("rules[0].validUntil: must not be before \"validFrom\"", "rules[1].weekday: must be given"),
                Editor.violations(400, editor.put("/schedule", "*", """
                        {"rules": [{"weekday": "MONDAY", "localTime": "13:00", "validFrom": "2026-02-01", "validUntil": "2026-01-01"},
                                   {"localTime": "13:00"}]}""")));
        Editor.json(200, editor.post("/schedule/history/1/restore"));
        assertEquals(schedule.get("rules"), editor.read("/schedule").get("rules"));
    }

    /** As after an upgrade that is stricter, or knows fewer zones, than the release that wrote the body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "group|{\"name\":\"Old\",\"timeZone\":\"UTC\",\"sessionMinutes\":721}|sessionMinutes: must be an integer from 1 to 720",
                "schedule|{\"rules\":[{\"weekday\":\"MONDAY\"}]}|rules[0].localTime: must be given",
            })
    void saysThatAnOldVersionOfTheOnlyOneIsNotRightAnyMore(String kind, String body, String why) throws SQLException {
        database.run("""
                insert into history (kind, record_id, revision, at, account_name, action, after)
                select kind, record_id, 2, at, account_name, 'UPDATE', ?::json from history where kind = ?
                """, body, kind);

        assertEquals(List.of(why), Editor.violations(409, editor.post("/" + kind + "/history/2/restore")));
    }

    @Test
    void makesAnOrganizerOfAPerson() {
        JsonNode made = editor.create("/organizers", "{\"person\": \"ada-lovelace\", \"since\": \"2026-01-01\"}");

        assertEquals("ada-lovelace", made.get("slug").asText());
        assertEquals(
                List.of("claude-shannon", "ada-lovelace"),
                Api.slugs("/api/v1/organizers").subList(1, 3));
        editor.patch("/organizers/ada-lovelace", "{\"position\": 0}");
        editor.delete("/organizers/ada-lovelace");
        assertFalse(Api.slugs("/api/v1/organizers").contains("ada-lovelace"));
        Editor.json(200, editor.post("/organizers/ada-lovelace/restore"));
        assertEquals(
                List.of("person: is an organizer since that day already"),
                Editor.violations(
                        409, editor.post("/organizers", "{\"person\": \"ada-lovelace\", \"since\": \"2026-01-01\"}")));
    }

    @Test
    void makesASessionRecordedByAttachingARecording() {
        assertEquals("ENDED", Api.read("/api/v1/sessions/unicode").get("status").asText());

        editor.create("/videos", """
                {"title": "Unicode, recorded", "kind": "RECORDING", "session": "unicode", "url": "https://youtu.be/aqz-KE-bpKQ"}""");

        JsonNode session = Api.read("/api/v1/sessions/unicode");
        assertEquals("RECORDED", session.get("status").asText());
        assertEquals("aqz-KE-bpKQ", session.at("/recordings/0/youtubeId").asText());
        editor.delete("/videos/unicode-recorded");
        assertEquals("ENDED", Api.read("/api/v1/sessions/unicode").get("status").asText());
    }

    @Test
    void keepsWhatOthersNeed() {
        assertTrue(
                Editor.violations(409, delete("/people/paul-levy")).get(0).startsWith("slug: names a speaker of \""));
        assertTrue(Editor.violations(409, delete("/people/emmy-noether")).contains("slug: names an organizer"));
        assertTrue(
                Editor.violations(409, delete("/papers/large-n-limit")).get(0).startsWith("slug: names a paper of \""));
        assertTrue(
                Editor.violations(409, delete("/topics/information")).get(0).startsWith("slug: names a topic of \""));
    }

    private io.restassured.response.Response delete(String address) {
        return editor.request().header("If-Match", "*").delete("/api/v1/admin" + address);
    }

    @Test
    void doesNotMergeIntoMoreNamesThanAPersonCanHave() {
        String names = IntStream.rangeClosed(1, 19)
                .mapToObj(i -> "\"Name " + i + "\"")
                .collect(Collectors.joining(", ", "[", "]"));
        editor.create("/people", "{\"name\": \"Many Names\", \"aliases\": " + names + "}");
        editor.create("/people", "{\"name\": \"Two Names\", \"aliases\": [\"Another Name\"]}");

        assertEquals(
                List.of("into: would have 21 other names, and 20 are the most; take some away first"),
                Editor.violations(409, editor.post("/people/two-names/merge", "{\"into\": \"many-names\"}")));

        editor.patch("/people/two-names", "{\"aliases\": []}");
        JsonNode into = Editor.json(200, editor.post("/people/two-names/merge", "{\"into\": \"many-names\"}"));
        assertEquals(20, into.get("aliases").size());
        editor.patch("/people/many-names", "{\"affiliation\": \"EPFL\"}");
    }

    @Test
    void takesEachOtherNameOfAPersonOnce() {
        assertEquals(
                List.of("aliases: must name each spelling once"),
                Editor.violations(
                        400,
                        editor.post("/people", "{\"name\": \"Ada\", \"aliases\": [\"Countess\", \" Countess\"]}")));
    }

    @Test
    void mergesTwoRecordsOfOnePerson() {
        int before = Api.read("/api/v1/people/ada-lovelace").get("sessions").size();
        int moved = Api.read("/api/v1/people/paul-levy").get("sessions").size();
        assertTrue(moved > 0, "there is something to move");

        JsonNode into = Editor.json(200, editor.post("/people/paul-levy/merge", "{\"into\": \"ada-lovelace\"}"));

        assertTrue(into.get("aliases").toString().contains("Paul Lévy"));
        assertEquals(
                before + moved,
                Api.read("/api/v1/people/ada-lovelace").get("sessions").size());
        assertTrue(Api.get("/api/v1/people/paul-levy").header("Location").endsWith("/api/v1/people/ada-lovelace"));
        assertEquals(
                "MERGE",
                editor.read("/people/ada-lovelace/history")
                        .at("/items/0/action")
                        .asText());
        assertEquals(
                List.of("into: must be another person than the one that goes"),
                Editor.violations(400, editor.post("/people/ada-lovelace/merge", "{\"into\": \"ada-lovelace\"}")));
        assertEquals(
                List.of("into: must be the slug of a person who is there"),
                Editor.violations(400, editor.post("/people/ada-lovelace/merge", "{\"into\": \"nobody\"}")));
    }

    private List<String> slugs(String list) {
        return Api.texts(
                editor.read(list + (list.contains("?") ? "&" : "?") + "limit=100")
                        .get("items"),
                "slug");
    }
}
