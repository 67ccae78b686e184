package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Wire;
import org.readinggroup.testsupport.Wire.Answer;

/** A body over the limit of 16 MB, or one that never comes, is refused with a problem, which its sender gets to read. */
@QuarkusTest
class LargeBodyTest {
    private static final int MOST = 16 * 1024 * 1024;
    private static final String READER = "/api/test/bodies";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/sessions",
        "POST, /api/v1/sessions",
        "PUT, /api/v1/nothing",
        "DELETE, /api",
        "POST, /api/test/bodies",
        "POST, /problems/validation",
    })
    void isRefusedByItsDeclaredLength(String method, String address) {
        assertTooLarge(Wire.sendBody(method, address, "x".repeat(MOST + 1)));
    }

    @Test
    void isRefusedBeforeItIsSent() {
        assertTooLarge(Wire.send("POST", READER, "Content-Length: " + (MOST + 1), "Expect: 100-continue"));
    }

    @Test
    void isRefusedWhereItDoesNotSayItsLength() {
        assertTooLarge(Wire.sendInChunks("POST", READER, json(MOST + 1)));
    }

    @Test
    void isReadUpToTheLimit() {
        for (Answer answer :
                new Answer[] {Wire.sendBody("POST", READER, json(MOST)), Wire.sendInChunks("POST", READER, json(MOST))
                }) {
            assertEquals(200, answer.status(), answer::text);
            assertEquals(MOST, answer.text().length());
        }
    }

    @Test
    void isToldByAPageAtAPagesAddress() {
        Answer answer = Wire.sendBody("POST", "/sessions", "x".repeat(MOST + 1));

        assertEquals(413, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
    }

    @Test
    void isRefusedWhereItDoesNotComeAsItSaid() {
        Answer answer = Wire.send("POST", READER, "Content-Type: application/json", "Content-Length: 5");

        assertEquals(400, answer.status(), answer::text);
        assertEquals("close", answer.header("Connection"));
        assertEquals("/problems/validation", answer.json().get("type").asText());
        assertEquals("body", answer.json().at("/violations/0/in").asText());
    }

    /** A JSON string of so many bytes. */
    private static String json(int bytes) {
        return '"' + "x".repeat(bytes - 2) + '"';
    }

    private static void assertTooLarge(Answer answer) {
        assertEquals(413, answer.status(), answer::text);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals("close", answer.header("Connection"));
        assertEquals("/problems/payload-too-large", answer.json().get("type").asText());
        assertEquals(
                "urn:uuid:" + answer.header("X-Request-Id"),
                answer.json().get("instance").asText());
        assertTrue(answer.json().get("detail").asText().contains(String.valueOf(MOST)), answer::text);
    }
}
