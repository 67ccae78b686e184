package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/**
 * Each field of each body of what the site shows, parts of lists too, with each kind of wrong value: 400 that names it, and
 * nothing written. Which fields and bodies there are is read from the document; a new one without a right value fails.
 */
@QuarkusTest
class WrongEditTest {
    /** Wrong for every field that holds one value: a type that none has, too long, and what no text may have. */
    private static final Map<String, String> WRONG = Map.of(
            "an object", "{\"a\": 1}",
            "a list of lists", "[[1]]",
            "a number", "5.5",
            "too long", "\"" + "x@y/".repeat(15_000) + "\"",
            "a control character", "\"aaaaaaaaaa\\u0000\"",
            "half a character", "\"aaaaaaaaaa\\ud800\"",
            "blank", "\"  \"");

    private static final Map<String, String> WRONG_LIST = Map.of(
            "an object", "{\"a\": 1}",
            "a text", "\"a\"",
            "a number", "5.5",
            "too many", "[" + "\"a\",".repeat(600) + "\"a\"]",
            "null in it", "[null]",
            "a list in it", "[[1]]");

    /** For each schema bodies that are right, which together have each of its fields, lists with something in them. */
    private static final Map<String, List<String>> RIGHT = Map.of(
            "SessionEdit", List.of("""
                            {"title": "T", "slug": "t", "number": 501, "summary": "s", "abstract": "a",
                             "startsAtLocal": "2026-12-07T13:00", "minutes": 60, "timeZone": "Europe/Berlin", "stage": "DRAFT",
                             "meetingUrl": "https://meet.example.org/t", "slidesUrl": "/media/t.pdf", "topics": ["Information"],
                             "speakers": [{"slug": "paul-levy", "affiliation": "P"}, {"name": "New Name"}],
                             "papers": [{"slug": "large-n-limit"}, {"arxivId": "2501.00001", "title": "N", "url": "https://example.org/n"}]}
                            """, "{\"title\": \"T\", \"startsAt\": \"2026-12-07T18:00:00Z\"}"),
            "VideoEdit", List.of("""
                            {"title": "V", "kind": "RECORDING", "slug": "v", "summary": "s", "description": "d",
                             "url": "https://video.example.org/v", "youtubeId": "aqz-KE-bpKQ", "durationSeconds": 60,
                             "publishedOn": "2026-10-01", "creator": "c", "featured": true, "session": "zebra-codes",
                             "thumbnailUrl": "/media/v.png"}
                            """),
            "PersonEdit", List.of("""
                            {"name": "P", "slug": "p", "aliases": ["Q"], "affiliation": "a", "bio": "b", "photoUrl": "/media/p.jpg",
                             "links": [{"rel": "website", "label": "Home", "url": "https://example.org/"}]}
                            """),
            "OrganizerEdit", List.of("""
                            {"person": "ada-lovelace", "slug": "o", "position": 1, "since": "2026-01-01", "until": "2026-12-31"}
                            """),
            "PaperEdit", List.of("""
                            {"title": "P", "slug": "a-paper", "authors": ["A"], "arxivId": "2501.00002", "doi": "10.1000/182",
                             "url": "https://example.org/p"}
                            """),
            "TopicEdit", List.of("{\"name\": \"A topic\", \"slug\": \"a-topic\"}"),
            "GroupEdit", List.of("""
                            {"name": "G", "tagline": "t", "summary": "s", "about": "a", "highlights": [{"title": "h", "text": "t"}],
                             "links": [{"rel": "website", "label": "Home", "url": "https://example.org/"}],
                             "timeZone": "Europe/Berlin", "timeZones": ["Europe/Berlin"], "sessionMinutes": 60, "doorMinutes": 10}
                            """),
            "ScheduleEdit", List.of("""
                            {"rules": [{"weekday": "MONDAY", "localTime": "13:00", "timeZone": "Europe/Berlin", "validFrom": "2026-01-01", "validUntil": "2026-12-31"}],
                             "exceptions": [{"kind": "MOVE", "slotOn": "2026-12-21", "startsAtLocal": "2026-12-22T10:00", "timeZone": "Europe/Berlin", "reason": "r"}]}
                            """),
            "MergeEdit", List.of("{\"into\": \"paul-levy\"}"));

    /** References to what is not there, and addresses that lead astray. */
    private static final List<String> ASTRAY = List.of(
            "VideoEdit session \"no-such-session\"",
            "OrganizerEdit person \"no-such-person\"",
            "MergeEdit into \"no-such-person\"",
            "SessionEdit speakers[0].slug \"no-such-person\"",
            "SessionEdit papers[0].slug \"no-such-paper\"",
            "SessionEdit meetingUrl \"//evil.example/\"",
            "SessionEdit meetingUrl \"javascript:alert(1)\"",
            "SessionEdit meetingUrl \"/local\"",
            "SessionEdit slidesUrl \"//evil.example/\"",
            "SessionEdit slidesUrl \"ftp://example.org/\"",
            "SessionEdit slidesUrl \"https://a b/\"",
            "SessionEdit timeZone \"Mars/Olympus\"",
            "SessionEdit timeZone \"EST5EDT4\"",
            "SessionEdit timeZone \"SystemV/EST5\"",
            "SessionEdit number 0",
            "SessionEdit number 3000000000",
            "SessionEdit number \"18\"",
            "SessionEdit minutes 721",
            "SessionEdit startsAtLocal \"2026-03-08T02:30:01\"",
            "SessionEdit startsAtLocal \"2026-02-30T13:00\"",
            "SessionEdit startsAtLocal \"2026-12-07T13:00Z\"",
            "SessionEdit stage \"LIVE\"",
            "SessionEdit slug \"Not A Slug\"",
            "SessionEdit title \"" + "t".repeat(201) + "\"",
            "SessionEdit summary \"" + "s".repeat(1_001) + "\"",
            "SessionEdit abstract \"" + "a".repeat(50_001) + "\"",
            "VideoEdit url \"http:/\\\\evil.example\"",
            "VideoEdit thumbnailUrl \"data:image/png;base64,AA\"",
            "VideoEdit publishedOn \"2026-02-30\"",
            "VideoEdit featured \"true\"",
            "PersonEdit links[0].url \"javascript:alert(1)\"",
            "PersonEdit links[0].url \"https://user@example.org/\"",
            "PersonEdit photoUrl \"//evil.example/p.png\"",
            "PaperEdit arxivId \"https://evil.example/2501.00002\"",
            "PaperEdit doi \"https://doi.org/10.1000/182\"",
            "OrganizerEdit until \"2025-12-31\"",
            "GroupEdit timeZones[0] \"Mars/Olympus\"",
            "GroupEdit timeZone \"SystemV/EST5\"",
            "ScheduleEdit rules[0].timeZone \"SystemV/EST5\"",
            "GroupEdit sessionMinutes 0",
            "ScheduleEdit rules[0].weekday \"MON\"",
            "ScheduleEdit rules[0].localTime \"25:00\"",
            "ScheduleEdit rules[0].validUntil \"2025-12-31\"");

    private static final Map<String, String> RECORDS = Map.of(
            "sessions", "zebra-codes",
            "videos", "entropy-explained",
            "people", "ada-lovelace",
            "organizers", "claude-shannon",
            "papers", "masked-diffusion",
            "topics", "diffusion");

    @Inject
    Editor editor;

    @Inject
    Database database;

    private final JsonNode document = Contract.read(Path.of("../openapi.yaml"));
    private final List<String> wrong = new ArrayList<>();
    private int requests;

    /** A body of an operation, and how it is sent. */
    private record Sent(String method, String path, String schema) {}

    @Test
    void isRefusedNamingTheField() throws SQLException {
        editor.read("/group");
        String before = everything();
        Set<String> seen = new TreeSet<>();
        for (Sent sent : bodies()) {
            seen.add(sent.schema());
            for (String text : RIGHT.get(sent.schema())) {
                ObjectNode right = (ObjectNode) Api.json(text);
                judgeObject(sent, right, right, "", sent.schema());
                judge(sent, with(right, "surplus", "1"), "surplus", "unknown");
            }
            for (String astray : ASTRAY) {
                String[] parts = astray.split(" ", 3);
                if (parts[0].equals(sent.schema())) {
                    ObjectNode right =
                            (ObjectNode) Api.json(RIGHT.get(sent.schema()).get(0));
                    judge(sent, with(right, parts[1], parts[2]), parts[1], parts[2]);
                }
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals(RIGHT.keySet(), seen);
        assertTrue(requests > 1_500, () -> "only " + requests + " requests");
        assertEquals(before, everything(), "nothing is written");
        for (Map.Entry<String, List<String>> right : RIGHT.entrySet()) {
            Set<String> unused = new TreeSet<>();
            properties(right.getKey()).fieldNames().forEachRemaining(unused::add);
            right.getValue().forEach(text -> Api.json(text).fieldNames().forEachRemaining(unused::remove));
            assertEquals(Set.of(), unused, right.getKey() + " has no right value of these");
        }
    }

    /** Each field alone: by itself it is as wrong as in a whole body, whether there is a record or not. */
    @Test
    void isRefusedInAPatchBeforeTheRecordIsLookedFor() {
        editor.read("/group");
        for (Sent sent : bodies()) {
            if (sent.method().equals("PATCH")) {
                String path = sent.path();
                for (String slug : RECORDS.values()) {
                    path = path.replace("/" + slug, "/no-such-record");
                }
                Sent alone = new Sent("PATCH", path, sent.schema());
                properties(sent.schema()).properties().forEach(field -> {
                    boolean list = field.getValue().path("type").asText().equals("array");
                    (list ? WRONG_LIST : WRONG)
                            .forEach((kind, value) -> judge(
                                    alone, "{\"" + field.getKey() + "\": " + value + "}", field.getKey(), kind, null));
                });
                document.at("/components/schemas/" + sent.schema() + "/required")
                        .forEach(field ->
                                judge(alone, "{\"" + field.asText() + "\": null}", field.asText(), "null", null));
            }
        }

        assertEquals(List.of(), wrong);
        assertTrue(requests > 300, () -> "only " + requests + " requests");
    }

    /** The bodies of the content's operations: every one that the document names an "Edit" or a "Patch". */
    private List<Sent> bodies() {
        List<Sent> sent = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content");
                    String schema = content.isEmpty()
                            ? ""
                            : content.elements()
                                    .next()
                                    .at("/schema/$ref")
                                    .asText()
                                    .replaceFirst(".*/", "")
                                    // A patch has the fields of the whole body.
                                    .replaceFirst("Patch$", "Edit");
                    if (schema.endsWith("Edit")) {
                        String kind = path.getKey().replaceFirst("/api/v1/admin/([a-z]+).*", "$1");
                        sent.add(new Sent(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().replace("{slug}", RECORDS.getOrDefault(kind, "")),
                                schema));
                    }
                }));
        assertEquals(23, sent.size());
        return sent;
    }

    private void judgeObject(Sent sent, ObjectNode right, JsonNode part, String prefix, String schema) {
        part.properties().forEach(field -> {
            String name = prefix + field.getKey();
            if (field.getValue().isArray()) {
                WRONG_LIST.forEach((kind, value) -> judge(sent, with(right, name, value), name, kind));
                judgeElements(sent, right, (ArrayNode) field.getValue(), name);
            } else {
                WRONG.forEach((kind, value) -> judge(sent, with(right, name, value), name, kind));
            }
        });
        document.at("/components/schemas/" + schema + "/required").forEach(field -> {
            String name = prefix + field.asText();
            judge(sent, with(right, name, "null"), name, "null");
            if (!sent.method().equals("PATCH") || !prefix.isEmpty()) {
                judge(sent, with(right, name, null), name, "missing");
            }
        });
    }

    private void judgeElements(Sent sent, ObjectNode right, ArrayNode list, String name) {
        for (int i = 0; i < list.size(); i++) {
            String element = name + "[" + i + "]";
            if (list.get(i).isObject()) {
                judgeObject(sent, right, list.get(i), element + ".", elementSchema(sent.schema(), name));
                judge(sent, with(right, element + ".surplus", "1"), element + ".surplus", "unknown");
            } else {
                WRONG.forEach((kind, value) -> judge(sent, with(right, element, value), element, kind));
            }
        }
    }

    private String elementSchema(String schema, String list) {
        return properties(schema).at("/" + list + "/items/$ref").asText().replaceFirst(".*/", "");
    }

    private JsonNode properties(String schema) {
        return document.at("/components/schemas/" + schema + "/properties");
    }

    private void judge(Sent sent, String body, String field, String kind) {
        judge(sent, body, field, kind, "*");
    }

    private void judge(Sent sent, String body, String field, String kind, String tag) {
        requests++;
        RequestSpecification request =
                tag == null ? editor.request() : editor.request().header("If-Match", tag);
        Response answer = request.contentType(
                        sent.method().equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(sent.method(), sent.path());
        if (answer.statusCode() != 400
                || Api.list(Api.json(answer).get("violations")).stream()
                        .noneMatch(it -> it.get("in").asText().equals("body")
                                && it.get("field").asText().startsWith(field))) {
            String said = answer.asString();
            wrong.add("%s %s: %s %s gives %d %s"
                    .formatted(
                            sent.method(),
                            sent.path(),
                            field,
                            kind.substring(0, Math.min(40, kind.length())),
                            answer.statusCode(),
                            said.substring(0, Math.min(400, said.length()))));
        }
    }

    /** The body with another value at a place such as {@code speakers[0].slug}; without it for null. By hand: a parser would not write half a character. */
    private static String with(ObjectNode right, String name, String value) {
        String mark = "@@@";
        ObjectNode copy = right.deepCopy();
        String pointer = "/" + name.replaceAll("\\[(\\d+)\\]", "/$1").replace(".", "/");
        int last = pointer.lastIndexOf('/');
        JsonNode parent = last == 0 ? copy : copy.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(key), mark);
        } else if (value == null) {
            ((ObjectNode) parent).remove(key);
        } else {
            ((ObjectNode) parent).put(key, mark);
        }
        return value == null ? copy.toString() : copy.toString().replace("\"" + mark + "\"", value);
    }

    /** All but what a request of anybody's writes: when they were seen. */
    private String everything() throws SQLException {
        return database.dump("sign_in", "rate_limit", "known_browser");
    }
}
