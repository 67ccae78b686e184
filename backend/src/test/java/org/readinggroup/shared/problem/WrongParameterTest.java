package org.readinggroup.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;

/** A wrong parameter is answered with 400, which names it and says what would be right. */
@QuarkusTest
class WrongParameterTest {
    @Inject
    Editor editor;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=abc",
                "limit=",
                "limit=1.5",
                "limit=-1",
                "limit=%2B1",
                "limit=%D9%A3",
                "limit=99999999999999999999",
                "limit=1&limit=2",
                "cursor=broken",
                "cursor=",
                "cursor=%00",
                "cursor=LXN0YXJ0c0F0Cg",
                "from=2026-02-30",
                "from=yesterday",
                "from=2026-5-1",
                "from=",
                "from=2026-05-01T10:00:00",
                "from=2026-05-01T24:00:00Z",
                "from=%2B999999999-01-01",
                "from=-0001-01-01",
                "from=2026-05-02&to=2026-05-01",
                "from=2026-05-01T10:00:01Z&to=2026-05-01T10:00:00Z",
                "to=2026-13-01",
                "number=0",
                "number=-3",
                "number=S18",
                "number=2147483648",
                "status=DRAFT",
                "status=recorded",
                "status=",
                "topic=Not%20A%20Slug",
                "topic=",
                "person=a--b",
                "paper=not-an-id",
                "paper=",
                "sort=relevance",
                "sort=relevance&q=",
                "sort=title",
                "sort=",
                "sort=startsAt&sort=-startsAt",
                "q=%00",
                "q=zebra%00",
                "q=a&q=b",
                "unknown=1",
                "Limit=1",
                "%3Cscript%3E=1",
            })
    void isNamed(String query) {
        String field = java.net.URLDecoder.decode(
                query.substring(0, query.indexOf('=')), java.nio.charset.StandardCharsets.UTF_8);

        JsonNode problem = refused("/api/v1/sessions?" + query);

        assertEquals("The request is not valid", problem.get("title").asText());
        JsonNode violation = problem.at("/violations/0");
        assertEquals("query", violation.get("in").asText());
        assertEquals(field, violation.get("field").asText());
        assertTrue(violation.get("message").asText().length() > 10, violation.toString());
        assertTrue(
                problem.get("detail").asText().contains(violation.get("message").asText()));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 10_000})
    void isATextThatIsTooLong(int length) {
        JsonNode problem = refused("/api/v1/sessions?q=" + "a".repeat(length));

        assertEquals("q", problem.at("/violations/0/field").asText());
        assertTrue(problem.toString().length() < 1_000, "a long text is not said again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sessions", "/api/v1/videos", "/feeds/sessions.atom"})
    void isATextThatIsTooLongThoughItSaysNothing(String list) {
        assertEquals(
                "q",
                refused(list + "?q=" + "+".repeat(201))
                        .at("/violations/0/field")
                        .asText());
        assertEquals(200, Api.get(list + "?q=" + "+".repeat(200)).statusCode());
    }

    @Test
    void isNamedWithAllOthers() {
        JsonNode problem = refused("/api/v1/sessions?limit=0&from=x&sort=y&status=z&number=n&cursor=c&topic=T%20");

        assertEquals(
                List.of("cursor", "from", "limit", "number", "sort", "status", "topic"),
                Api.texts(problem.get("violations"), "field").stream().sorted().toList());
    }

    @Test
    void isACursorOfAnotherOrderOrAnotherList() {
        String newest = cursorOf("/api/v1/sessions?limit=1");
        for (String other : List.of(
                "/api/v1/sessions?sort=startsAt&cursor=",
                "/api/v1/sessions?sort=relevance&q=zebra&cursor=",
                "/api/v1/videos?cursor=",
                "/api/v1/people?cursor=",
                "/api/v1/papers?cursor=",
                "/api/v1/topics?cursor=",
                "/api/v1/organizers?cursor=")) {
            assertEquals(
                    "cursor", refused(other + newest).at("/violations/0/field").asText(), other);
        }
        Api.read("/api/v1/sessions?cursor=" + newest);
    }

    @ParameterizedTest
    @MethodSource("brokenCursors")
    void isACursorThatSomebodyChanged(String cursor) {
        assertEquals(
                "cursor",
                refused("/api/v1/sessions?cursor=" + Api.encoded(cursor))
                        .at("/violations/0/field")
                        .asText());
    }

    static Stream<String> brokenCursors() {
        String id = "0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30";
        return Stream.of(
                        "-startsAt\nnever\n" + id,
                        "-startsAt\n2026-05-11T17:00:00Z\nnobody",
                        "-startsAt\n2026-05-11T17:00:00Z",
                        "-startsAt\n2026-05-11T17:00:00Z\n" + id + "\nmore",
                        "-startsAt\n+1000000000-12-31T23:59:59.999999999Z\n" + id,
                        "-startsAt\n-1000000000-01-01T00:00:00Z\n" + id,
                        "startsAt\n2026-05-11T17:00:00Z\n" + id,
                        "-startsAt\n2026-05-11T17:00:00Z\n0C7E2F4A-3B1D-4C55-8A6E-5D2F1B9C7E30",
                        "-startsAt\n2026-05-11T17:00:00Z\n" + id + "\0")
                .map(WrongParameterTest::encodedCursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+6000000-01-01\n2026-05-11T17:00:00Z",
                "+10000-01-01\n2026-05-11T17:00:00Z",
                "-6000000-01-01\n2026-05-11T17:00:00Z",
                "2026-05-01\n+1000000000-12-31T23:59:59Z",
                "2026-05-01\n-1000000000-01-01T00:00:00Z",
                "2026-05-01\nnever",
                "never\n2026-05-11T17:00:00Z",
                "2026-05-01",
            })
    void isACursorOfVideosThatSomebodyMadeUp(String keys) {
        for (String sort : List.of("-publishedOn", "publishedOn")) {
            String cursor = encodedCursor(sort + "\n" + keys + "\n0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30");
            for (String list : List.of("/api/v1/videos", "/feeds/recordings.rss")) {
                assertEquals(
                        "cursor",
                        refused(list + "?sort=" + sort + "&cursor=" + cursor)
                                .at("/violations/0/field")
                                .asText());
            }
        }
    }

    @Test
    void isACursorForOrganizersThatSomebodyMadeUp() {
        String cursor = encodedCursor("-startsAt\n+1000000000-12-31T23:59:59Z\n0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30");

        assertTrue(Editor.violations(400, editor.get("/sessions?cursor=" + cursor))
                .get(0)
                .startsWith("cursor: must be one that"));
    }

    private static String encodedCursor(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/group",
                "/api/v1/upcoming-session",
                "/api/v1/sessions/zebra-codes",
                "/api/v1/videos",
                "/api/v1/videos/entropy-explained",
                "/api/v1/organizers",
                "/api/v1/organizers/claude-shannon",
                "/api/v1/people",
                "/api/v1/people/claude-shannon",
                "/api/v1/papers",
                "/api/v1/papers/masked-diffusion",
                "/api/v1/topics",
                "/api/v1/schedule",
            })
    void isOneThatTheAddressDoesNotTake(String address) {
        assertEquals(
                "utm_source",
                refused(address + "?utm_source=x").at("/violations/0/field").asText());
    }

    private static String cursorOf(String address) {
        return Api.read(address).get("next").asText().replaceFirst(".*cursor=", "");
    }
}
