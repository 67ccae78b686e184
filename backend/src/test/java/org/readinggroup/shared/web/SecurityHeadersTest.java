package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Wire;
import org.readinggroup.testsupport.Wire.Answer;

/** The headers that keep a browser from doing what no page of ours asks for, on every answer there is. */
@QuarkusTest
class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /, 200",
        "GET, /sessions/zebra-codes, 200",
        "GET, /videos/entropy-explained, 200",
        "GET, /nothing, 404",
        "GET, /s/2, 302",
        "POST, /, 405",
        "GET, /favicon.svg, 200",
        "GET, /_app/immutable/nothing.js, 404",
        "GET, /api/v1/group, 200",
        "GET, /api/v1/nothing, 404",
        "GET, /api/v1/sessions?limit=0, 400",
        "GET, /api/v1/sessions/nothing, 404",
        "POST, /api/v1/sessions, 405",
        "OPTIONS, /api/v1/sessions,",
        "GET, /openapi.yaml, 200",
        "GET, /openapi.json, 200",
        "GET, /q/health/live, 200",
        "GET, /q/health/ready, 200",
        "GET, /q/metrics, 200",
        "GET, /q/nothing, 404",
        "GET, //,",
    })
    void standOnEveryAnswer(String method, String address, Integer status) {
        Answer answer = Wire.send(method, address, "Content-Length: 0");

        if (status != null) {
            assertEquals(status, answer.status());
        }
        assertSecured(answer);
    }

    @Test
    void standOnRefusalsOfTheRequestItself() {
        assertSecured(Wire.get("/api/v1/sessions?q=" + "a".repeat(30_000)));
        assertSecured(Wire.get("/" + "a".repeat(30_000)));
        assertSecured(Wire.get("/", "X-Large: " + "a".repeat(20_000)));
        assertSecured(Wire.get("/api/v1/sessions/%zz"));
        assertSecured(Wire.get("/%zz"));
    }

    @Test
    void believeNobodyThatTheConnectionIsEncrypted() {
        assertNull(Wire.get("/api/v1/group", "X-Forwarded-Proto: https").header("Strict-Transport-Security"));
    }

    private static void assertSecured(Answer answer) {
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("DENY", answer.header("X-Frame-Options"));
        assertEquals("same-origin", answer.header("Cross-Origin-Opener-Policy"));
        assertNotNull(answer.header("Cross-Origin-Resource-Policy"));
        assertNotNull(answer.header("Referrer-Policy"));
        assertNotNull(answer.header("Permissions-Policy"));
        assertNotNull(answer.header("X-Request-Id"));
        // By the clock of the tests; a page finds out by it that its visitor's clock is wrong.
        assertEquals("Wed, 14 Oct 2026 15:00:00 GMT", answer.header("Date"));
        String policy = answer.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*"), policy);
        assertNull(answer.header("Server"));
        assertNull(answer.header("X-Powered-By"));
    }
}
