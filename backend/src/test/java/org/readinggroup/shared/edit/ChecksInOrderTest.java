package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Editor.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Editor;

/** The order of the checks of a change: the body (400), the record (404), its version (428, 412), conflicts (409). */
@QuarkusTest
class ChecksInOrderTest {
    private static final String STALE = "\"another-version\"";

    @Inject
    Editor editor;

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "videos", "people", "organizers", "papers", "topics"})
    void aWrongPatchIsRefusedBeforeItsRecordIsMissed(String list) {
        assertUnknown(patch("/" + list + "/no-such-record", null, "{\"zzz\": 1}"));
        problem(404, "not-found", patch("/" + list + "/no-such-record", null, "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions/zebra-codes",
                "/videos/entropy-explained",
                "/people/ada-lovelace",
                "/organizers/claude-shannon",
                "/papers/masked-diffusion",
                "/topics/diffusion",
                "/group",
                "/schedule"
            })
    void aWrongPatchIsRefusedBeforeItsVersionIsCompared(String path) {
        for (String wrong : List.of("{\"zzz\": 1}", "{\"zzz\": null}")) {
            assertUnknown(patch(path, null, wrong));
            assertUnknown(patch(path, STALE, wrong));
        }
        problem(428, "precondition-required", patch(path, null, "{}"));
        problem(412, "stale", patch(path, STALE, "{}"));
        Editor.json(200, patch(path, "*", "{}"));
    }

    /** What another field decides: of another version it might be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/sessions|{\"title\": \"No time\"}|{\"stage\": \"PUBLISHED\"}|startsAtLocal",
                "/videos|{\"title\": \"By address\", \"kind\": \"RELEVANT\", \"url\": \"https://youtu.be/aqz-KE-bpKQ\"}"
                        + "|{\"youtubeId\": \"aaaaaaaaaaa\"}|youtubeId",
                "/organizers|{\"person\": \"ada-lovelace\", \"since\": \"2026-01-01\"}|{\"until\": \"2025-12-31\"}|until",
            })
    void whatOnlyTheWholeBodyShowsComesAfterTheVersion(String list, String body, String patch, String field) {
        String path = list + "/" + editor.create(list, body).get("slug").asText();

        problem(412, "stale", patch(path, STALE, patch));
        assertEquals(
                field,
                Editor.json(400, patch(path, "*", patch))
                        .at("/violations/0/field")
                        .asText());
    }

    @Test
    void aMovedSlotIsComparedWithTheRulesThatThereAre() {
        String onARule = "{\"exceptions\": [{\"kind\": \"MOVE\", \"slotOn\": \"2026-12-21\","
                + " \"startsAtLocal\": \"2026-12-22T10:00\", \"reason\": \"Holiday\"}]}";
        String onNone = onARule.replace("2026-12-21", "2026-12-20");
        JsonNode before = editor.read("/schedule").get("edit");

        problem(412, "stale", patch("/schedule", STALE, onNone));
        assertEquals(
                List.of("exceptions[0].slotOn: must be a day on which the group meets by a rule"),
                Editor.violations(400, patch("/schedule", "*", onNone)));
        Editor.json(200, patch("/schedule", "*", onARule));

        Editor.json(200, editor.put("/schedule", "*", before.toString()));
    }

    /** The clocks of New York, the group's zone, skip half past two that day. */
    @Test
    void aLocalTimeIsReadByTheClocksOfTheRecord() {
        String made =
                "{\"title\": \"In Berlin\", \"timeZone\": \"Europe/Berlin\", \"startsAtLocal\": \"2027-03-13T02:30\"}";
        String path =
                "/sessions/" + editor.create("/sessions", made).get("slug").asText();

        JsonNode moved = editor.patch(path, "{\"startsAtLocal\": \"2027-03-14T02:30\"}");

        assertEquals("2027-03-14T01:30:00Z", moved.get("startsAt").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sessions|{\"title\":\"In the bin\"}",
                "videos|{\"title\":\"In the bin\",\"kind\":\"RELEVANT\"}",
                "people|{\"name\":\"In the Bin\"}",
                "papers|{\"title\":\"In the bin\"}",
                "topics|{\"name\":\"In the bin\"}",
                "organizers|{\"person\":\"emmy-noether\",\"slug\":\"in-the-bin\",\"since\":\"2020-01-01\"}",
            })
    void ofARecordInTheBinTheVersionComesFirst(String list, String body) {
        String path = "/" + list + "/in-the-bin";
        editor.create("/" + list, body);
        editor.delete(path);

        problem(428, "precondition-required", patch(path, null, "{}"));
        problem(412, "stale", patch(path, STALE, "{}"));
        problem(412, "stale", editor.put(path, STALE, body));
        problem(412, "stale", request(STALE).delete("/api/v1/admin" + path));
        problem(409, "conflict", patch(path, "*", "{}"));
        problem(409, "conflict", editor.put(path, "*", body));
        problem(409, "conflict", request("*").delete("/api/v1/admin" + path));
    }

    /** Several lines of a header are one list (RFC 9110, section 5.3). */
    @Test
    void aVersionMayStandOnAnyLineOfIfMatch() {
        String path = "/topics/diffusion";
        String tag = editor.tag(path);

        Editor.json(200, patch(path, List.of(STALE, tag)));
        Editor.json(200, patch(path, List.of(tag, STALE)));
        Editor.json(200, patch(path, List.of(STALE, "\"a\", " + tag)));
        problem(412, "stale", patch(path, List.of(STALE, "\"a\"")));
    }

    private Response patch(String path, List<String> tags) {
        RequestSpecification request = editor.request();
        tags.forEach(tag -> request.header("If-Match", tag));
        return request.contentType("application/merge-patch+json").body("{}").patch("/api/v1/admin" + path);
    }

    private static void assertUnknown(Response answer) {
        assertEquals(
                List.of("zzz"),
                Editor.violations(400, answer).stream()
                        .map(violation -> violation.split(":", 2)[0])
                        .toList());
    }

    private Response patch(String path, String tag, String body) {
        return request(tag)
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/admin" + path);
    }

    private RequestSpecification request(String tag) {
        return tag == null ? editor.request() : editor.request().header("If-Match", tag);
    }
}
