package org.readinggroup.shared.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Violation;

/** Bodies are read strictly, and one answer names all that is wrong with one. */
class BodyTest {
    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void readsValuesOfEachKind() {
        Body body = body("""
                {"text": " a line ", "long": "one\\r\\ntwo\\tthree\\n", "n": 5, "yes": true, "day": "2026-05-25",
                 "local": "2026-05-25T13:00:00", "at": "2026-05-25T13:00:00-04:00", "colour": "RED",
                 "colours": ["GREEN", "RED"], "names": ["a", "b"], "url": "https://example.org/a?b=c#d", "path": "/media/a.webp"}
                """);

        assertEquals("a line", body.text("text", 10));
        assertEquals("one\ntwo\tthree\n", body.longText("long", 100));
        assertEquals(5, body.integer("n", 1, 5));
        assertTrue(body.flag("yes"));
        assertEquals(LocalDate.parse("2026-05-25"), body.date("day"));
        assertEquals(LocalDateTime.parse("2026-05-25T13:00"), body.localTime("local"));
        assertEquals(Instant.parse("2026-05-25T17:00:00Z"), body.instant("at"));
        assertEquals(Colour.RED, body.oneOf("colour", Colour.class));
        assertEquals(Set.of(Colour.RED, Colour.GREEN), body.someOf("colours", Colour.class, Enum::name));
        assertEquals(List.of("a", "b"), body.texts("names", 2, 10));
        assertEquals("https://example.org/a?b=c#d", body.webAddress("url"));
        assertEquals("/media/a.webp", body.webAddressOrPath("path"));
        assertNull(body.text("absent", 10));
        assertEquals(List.of(), body.objects("none", 10));
        body.end();
    }

    @Test
    void tidiesALineAndLeavesLongTextsAndSecretsAsTheyAre() {
        String text = "\u00a0Zoe\u0308 \u2009two\u3000";
        Body body = body("{\"a\": \"%1$s\", \"b\": [\"%1$s\"], \"c\": \"%1$s\", \"d\": \"%1$s\"}".formatted(text));

        assertEquals("Zo\u00eb two", body.text("a", 7));
        assertEquals(List.of("Zo\u00eb two"), body.texts("b", 1, 7));
        assertEquals(text, body.longText("c", 20));
        assertEquals(text, body.secret("d", 1, 20));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Body body = body("""
                {"title": 5, "speakers": [{"name": "Ada"}, {"name": "", "surname": "x"}, 7], "titel": "x"}""");
        body.require("title", "email");
        body.text("title", 10);
        body.objects("speakers", 5).forEach(speaker -> speaker.text("name", 10));

        assertEquals(
                List.of(
                        "email must be given",
                        "title must be a text",
                        "speakers[2] must be an object",
                        "speakers[1].name must not be blank",
                        "titel is not known; there are title, email, speakers",
                        "speakers[1].surname is not known; there are name"),
                violations(body::end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "[]",
                "null",
                "\"a\"",
                "{",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":01}"
            })
    void refusesWhatIsNoSingleObject(String text) {
        List<String> violations = violations(() -> body(text));

        assertEquals(1, violations.size());
        assertTrue(violations.get(0).startsWith("body must be"), violations.get(0));
    }

    @Test
    void refusesOtherCodingsDepthAndSize() {
        assertEquals(
                List.of("body must be UTF-8"),
                violations(() -> Body.parse(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'})));
        assertEquals(
                List.of("body must not be nested deeper than 32"),
                violations(() -> body("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")));
        ProblemException tooLarge =
                assertThrows(ProblemException.class, () -> body("{\"a\": \"" + "x".repeat(1_048_576) + "\"}"));
        assertEquals(ProblemType.PAYLOAD_TOO_LARGE, tooLarge.type());
    }

    @Test
    void neverRepeatsWhatAMalformedBodySaid() {
        assertEquals(
                List.of("body must be one JSON object; it is malformed at line 1, column 14"),
                violations(() -> body("{\"password\": hunter2}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a\\u0000\"   | must not contain control characters or line breaks",
                "\"a\\nb\"      | must not contain control characters or line breaks",
                "\"a\\u2028b\"  | must not contain control characters or line breaks",
                "\"a\\ud800\"   | must not contain half a surrogate pair",
                "\"12345678901\"| must have at most 10 characters, not 11",
                "\"  \"         | must not be blank",
                "\"\\u00a0\"     | must not be blank",
                "\"\\u200b\"     | must not be blank",
                "5              | must be a text",
                "[\"a\"]        | must be a text",
            })
    void refusesAWrongLine(String value, String message) {
        assertRefused(value, message, body -> body.text("it", 10));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertEquals(
                "😀".repeat(10), body("{\"it\": \"" + "😀".repeat(10) + "\"}").text("it", 10));
        assertRefused(
                "\"" + "😀".repeat(11) + "\"", "must have at most 10 characters, not 11", body -> body.text("it", 10));
    }

    @Test
    void refusesControlCharactersInALongTextAndKeepsTheRest() {
        assertRefused(
                "\"a\\u0007\"",
                "must not contain control characters other than line breaks and tabs",
                body -> body.longText("it", 10));
    }

    @Test
    void refusesAWrongNumberFlagAndList() {
        for (String value : List.of("0", "6", "1.5", "\"1\"", "\"1.0\"", "99999999999", "4294967297", "1e1", "true")) {
            assertRefused(value, "must be an integer from 1 to 5", body -> body.integer("it", 1, 5));
        }
        assertRefused("\"true\"", "must be true or false", body -> body.flag("it"));
        assertRefused("{}", "must be a list", body -> body.texts("it", 2, 10));
        assertRefused("[\"a\",\"b\",\"c\"]", "must have at most 2 elements", body -> body.texts("it", 2, 10));
        assertRefused("[]", "must be an object", body -> body.object("it"));
        assertEquals(List.of("it[1] must be a text"), violations(() -> {
            Body body = body("{\"it\": [\"a\", null]}");
            body.texts("it", 2, 10);
            body.end();
        }));
    }

    /** Of two numbers with the same value JSON Schema makes no difference (2020-12, section 4.2.2 of the core). */
    @ParameterizedTest
    @ValueSource(strings = {"90", "90.0", "9e1", "9.0E+1", "900e-1", "0.9e2", "90.000000000000000000000000"})
    void takesAnIntegerInAnySpelling(String number) {
        Body body = body("{\"it\": " + number + "}");

        assertEquals(90, body.integer("it", -1, Integer.MAX_VALUE));
        body.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90.5",
                "90.00000000000000000000000001",
                "2147483648.0",
                "-2147483649",
                "1e10",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1.5e-2147483640",
            })
    void refusesAtOnceWhatIsNoIntegerOfOurs(String number) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertRefused(
                        number,
                        "must be an integer from -1 to 2147483647",
                        body -> body.integer("it", -1, Integer.MAX_VALUE)));
    }

    @Test
    void refusesAtOnceANumberThatNothingHolds() {
        for (String number : List.of("1e99999999999", "1e-99999999999", "1e" + "9".repeat(900))) {
            List<String> violations = assertTimeoutPreemptively(
                    Duration.ofSeconds(2),
                    () -> violations(() -> {
                        Body body = body("{\"it\": " + number + "}");
                        body.integer("it", 0, 5);
                        body.end();
                    }));
            assertEquals(List.of("body must have no number with an exponent of more than nine digits"), violations);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-25",
                "2026-05-25T13:00",
                "2026-02-30T13:00:00Z",
                "2026-05-25 13:00:00Z",
                "2026-05-25T13:00:00"
            })
    void refusesWhatIsNoInstant(String text) {
        String due =
                "must be an instant with its offset, such as 2026-05-25T17:00:00Z or 2026-05-25T13:00:00-04:00, not ";
        assertRefused("\"" + text + "\"", due + "\"" + text + "\"", body -> body.instant("it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-25T13:00Z", "2026-05-25T25:00", "2026-05-25T13:00:01", "2026-05-25", "13:00"})
    void refusesWhatIsNoTimeOnTheWall(String text) {
        String due = "must be a date and time to the minute, such as 2026-05-25T13:00, not ";
        assertRefused("\"" + text + "\"", due + "\"" + text + "\"", body -> body.localTime("it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://example.org",
                "HTTPS://example.org",
                "https://",
                "https:///a",
                "https://a b",
                "https://user@example.org/",
                "https://example.org\\\\@evil.example",
                "/media/a.webp",
                "mailto:ada@example.org",
                "example.org",
            })
    void refusesWhatIsNoWebAddress(String text) {
        List<String> violations = violations(() -> {
            Body body = body("{\"it\": \"" + text + "\"}");
            body.webAddress("it");
            body.end();
        });

        assertEquals(1, violations.size());
        assertTrue(violations.get(0).startsWith("it must be an absolute address"), violations.get(0));
    }

    /** As a content file may: what it wrote has to pass again with every change. */
    @ParameterizedTest
    @ValueSource(strings = {"https://bücher.example/ü", "http://[::1]:8080/a?b=c#d", "https://example.org:8443"})
    void takesAHostInAnyScript(String address) {
        Body body = body("{\"it\": \"" + address + "\"}");

        assertEquals(address, body.webAddress("it"));
        body.end();
    }

    @Test
    void refusesAPathThatIsAnotherHost() {
        assertRefused(
                "\"//evil.example\"",
                "must not start with two slashes: that names another host; must be an absolute address,"
                        + " such as https://example.org/a-page, or a path that starts with one slash",
                body -> body.webAddressOrPath("it"));
        assertEquals(
                "mailto:ada@example.org",
                body("{\"it\": \"mailto:ada@example.org\"}").webAddressOrMailto("it"));
    }

    @Test
    void patchesByRfc7396() {
        ObjectNode current =
                JsonNodeFactory.instance.objectNode().put("title", "Old").put("summary", "Kept");
        current.putArray("topics").add("a").add("b");
        current.put("slidesUrl", "https://example.org/");

        Body body = Body.patched(current, object("{\"title\": \"New\", \"topics\": [\"c\"], \"slidesUrl\": null}"));

        assertEquals("New", body.text("title", 10));
        assertEquals("Kept", body.text("summary", 10));
        assertEquals(List.of("c"), body.texts("topics", 5, 10));
        assertNull(body.webAddress("slidesUrl"));
        body.end();
        assertEquals("Old", current.get("title").asText(), "what was given is left as it is");
        assertEquals(List.of("titel is not known; there are title, summary, topics, slidesUrl"), violations(() -> {
            Body unknown = Body.patched(current, object("{\"titel\": null}"));
            unknown.text("title", 10);
            unknown.text("summary", 10);
            unknown.texts("topics", 5, 10);
            unknown.webAddress("slidesUrl");
            unknown.end();
        }));
    }

    @Test
    void readsOfAPatchByItselfWhatOtherFieldsDoNotDecide() {
        assertEquals(
                List.of(
                        "title must be given",
                        "links[0].label must be given",
                        "minutes must be an integer from 1 to 5"),
                violations(() -> {
                    Body patch = Body.ofPatch(object("{\"title\": null, \"links\": [{}], \"minutes\": 6}"));
                    patch.require("title", "name");
                    patch.objects("links", 1).get(0).require("label");
                    patch.integer("minutes", 1, 5);
                    patch.wrongTogether("minutes", "must be less than \"most\"");
                    patch.end();
                }));
    }

    private static Body body(String json) {
        return Body.parse(json.getBytes(UTF_8));
    }

    private static void assertRefused(String value, String message, Function<Body, Object> read) {
        assertEquals(
                List.of("it " + message),
                violations(() -> {
                            Body body = body("{\"it\": " + value + "}");
                            assertTrue(
                                    read.apply(body) == null || read.apply(body).equals(List.of()));
                            body.end();
                        })
                        .stream()
                        .distinct()
                        .toList());
    }

    private static List<String> violations(Runnable reading) {
        ProblemException problem = assertThrows(ProblemException.class, reading::run);
        problem.violations().forEach(violation -> assertEquals(Violation.Place.body, violation.in()));
        return problem.violations().stream()
                .map(violation -> violation.field() + " " + violation.message())
                .toList();
    }

    private static ObjectNode object(String json) {
        return Body.objectOf(json.getBytes(UTF_8));
    }
}
