package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Wire;
import org.readinggroup.testsupport.Wire.Answer;

/** Pages of any origin may read the public half, errors included. */
@QuarkusTest
class CorsTest {
    private static final String ELSEWHERE = "Origin: https://elsewhere.example";

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/sessions, 200",
        "HEAD, /api/v1/sessions, 200",
        "GET, /api/v1/sessions/nothing, 404",
        "GET, /api/v1/nothing, 404",
        "GET, /api/v1/sessions?limit=0, 400",
        "DELETE, /api/v1/sessions, 405",
        "GET, /openapi.yaml, 200",
        "GET, /openapi.json, 200",
        "GET, /calendar.ics, 200",
        "GET, /sessions/zebra-codes.ics, 200",
    })
    void opensEveryAnswer(String method, String address, int status) {
        for (String origin : new String[] {ELSEWHERE, "X-None: 1", "Origin: null"}) {
            Answer answer = Wire.send(method, address, origin);

            assertEquals(status, answer.status());
            assertOpen(answer);
        }
    }

    @Test
    void opensAnswersWithoutABodyAndRefusals() {
        String tag = Wire.get("/api/v1/sessions").header("ETag");

        assertOpen(Wire.get("/api/v1/sessions", ELSEWHERE, "If-None-Match: " + tag));
        assertOpen(Wire.get("/api/v1/sessions", ELSEWHERE, "Accept: text/plain"));
        assertOpen(Wire.get("/api/v1/sessions?q=" + "a".repeat(30_000), ELSEWHERE));
        assertOpen(Wire.get("/api/v1/sessions", ELSEWHERE, "X-Large: " + "a".repeat(20_000)));
        assertOpen(Wire.get("/api/v1/sessions/%zz", ELSEWHERE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sessions", "/api/v1/sessions/zebra-codes", "/openapi.json"})
    void answersAPreflight(String address) {
        Answer answer = Wire.send(
                "OPTIONS",
                address,
                ELSEWHERE,
                "Access-Control-Request-Method: GET",
                "Access-Control-Request-Headers: if-none-match");

        assertEquals(204, answer.status());
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertTrue(answer.header("Access-Control-Allow-Methods").contains("GET"));
        assertTrue(answer.header("Access-Control-Allow-Methods").contains("HEAD"));
        assertTrue(answer.header("Access-Control-Allow-Headers").contains("If-None-Match"));
        assertNull(answer.header("Access-Control-Allow-Credentials"));
        assertEquals(0, answer.body().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/admin",
                "/api/v1/admin/sessions",
                "/api/v1/admin/sessions/zebra-codes.ics",
                "/api/v1/admin/calendar.ics",
                "/admin/sessions.ics",
                "/q/health/live",
                "/"
            })
    void opensNothingElse(String address) {
        assertNull(Wire.get(address, ELSEWHERE).header("Access-Control-Allow-Origin"));

        Answer preflight = Wire.send("OPTIONS", address, ELSEWHERE, "Access-Control-Request-Method: GET");
        assertNotEquals(204, preflight.status());
        assertNull(preflight.header("Access-Control-Allow-Origin"));
        assertNull(preflight.header("Access-Control-Allow-Methods"));
    }

    private static void assertOpen(Answer answer) {
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertEquals("ETag, Link, Location, Retry-After", answer.header("Access-Control-Expose-Headers"));
        assertNull(answer.header("Access-Control-Allow-Credentials"));
        assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"));
    }
}
