package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;
import org.readinggroup.testsupport.Wire.Answer;

/** Every public read can be kept, shared and asked about again. */
@QuarkusTest
class CachingTest {
    private static final String LARGE = "/api/v1/sessions";
    private static final String SMALL = "/api/v1/topics?limit=1";

    @Inject
    Database database;

    @Inject
    TestClock clock;

    static Stream<String> publicReads() {
        return Stream.of(
                "/api/v1/group",
                "/api/v1/sessions",
                "/api/v1/sessions?q=zebra&sort=relevance",
                "/api/v1/sessions/zebra-codes",
                "/api/v1/upcoming-session",
                "/api/v1/videos",
                "/api/v1/videos/entropy-explained",
                "/api/v1/organizers",
                "/api/v1/organizers/claude-shannon",
                "/api/v1/people",
                "/api/v1/people/claude-shannon",
                "/api/v1/papers",
                "/api/v1/papers/masked-diffusion",
                "/api/v1/topics",
                "/api/v1/schedule");
    }

    @ParameterizedTest
    @MethodSource("publicReads")
    void carriesAStrongTagAndIsAnsweredShortlyWhenUnchanged(String address) {
        Answer first = Wire.get(address);
        String tag = first.header("ETag");
        assertEquals(200, first.status());
        assertTrue(tag.matches("\"[A-Za-z0-9_-]+\""), tag);
        assertEquals("public, no-cache", first.header("Cache-Control"));
        assertEquals("Accept-Encoding", first.header("Vary"));
        assertNull(first.header("Content-Encoding"));
        assertNull(first.header("Set-Cookie"));

        Answer again = Wire.get(address, "If-None-Match: " + tag);
        assertEquals(304, again.status());
        assertEquals(tag, again.header("ETag"));
        assertEquals("public, no-cache", again.header("Cache-Control"));
        assertEquals("Accept-Encoding", again.header("Vary"));
        assertNull(again.header("Content-Type"));
        assertEquals(0, again.body().length);
    }

    @ParameterizedTest
    @MethodSource("publicReads")
    void answersHeadAsGetWithoutTheBody(String address) {
        Answer get = Wire.get(address);
        Answer head = Wire.head(address);

        assertEquals(200, head.status());
        for (String header : new String[] {"ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary", "Link"}) {
            assertEquals(get.header(header), head.header(header), header);
        }
        assertEquals(
                304, Wire.head(address, "If-None-Match: " + get.header("ETag")).status());
    }

    @Test
    void answersHeadWithTheStatusOfGetWhereThereIsNothing() {
        assertEquals(404, Wire.head("/api/v1/sessions/nothing").status());
        assertEquals(400, Wire.head("/api/v1/sessions?limit=0").status());
        assertEquals(404, Wire.head("/api/v1/nothing").status());
    }

    @Test
    void understandsEveryFormOfIfNoneMatch() {
        String tag = Wire.get(SMALL).header("ETag");

        assertEquals(304, Wire.get(SMALL, "If-None-Match: *").status());
        assertEquals(304, Wire.get(SMALL, "If-None-Match: W/" + tag).status());
        assertEquals(304, Wire.get(SMALL, "If-None-Match: \"other\", " + tag).status());
        assertEquals(200, Wire.get(SMALL, "If-None-Match: \"other\"").status());
        assertEquals(
                200, Wire.get(SMALL, "If-None-Match: " + tag.replace("\"", "")).status());
        assertEquals(200, Wire.get(SMALL, "If-None-Match: ").status());
    }

    @Test
    void compressesWithATagOfItsOwn() {
        Answer plain = Wire.get(LARGE);
        Answer gzip = Wire.get(LARGE, "Accept-Encoding: gzip, deflate, br");

        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals("Accept-Encoding", gzip.header("Vary"));
        assertEquals(plain.text(), gzip.text());
        assertTrue(gzip.body().length < plain.body().length);
        assertNotEquals(plain.header("ETag"), gzip.header("ETag"));
        assertFalse(gzip.header("ETag").startsWith("W/"));

        assertEquals(
                304,
                Wire.get(LARGE, "Accept-Encoding: gzip", "If-None-Match: " + gzip.header("ETag"))
                        .status());
        assertEquals(
                200, Wire.get(LARGE, "If-None-Match: " + gzip.header("ETag")).status());
        assertEquals(
                200,
                Wire.get(LARGE, "Accept-Encoding: gzip", "If-None-Match: " + plain.header("ETag"))
                        .status());
    }

    @Test
    void compressesOnlyWhereThatIsAcceptedAndWorthIt() {
        assertNull(Wire.get(LARGE, "Accept-Encoding: identity").header("Content-Encoding"));
        assertNull(Wire.get(LARGE, "Accept-Encoding: gzip;q=0").header("Content-Encoding"));
        assertNull(Wire.get(LARGE, "Accept-Encoding: gzip;q=0, *").header("Content-Encoding"));
        assertEquals("gzip", Wire.get(LARGE, "Accept-Encoding: *").header("Content-Encoding"));
        assertNull(Wire.get(SMALL, "Accept-Encoding: gzip").header("Content-Encoding"));
    }

    @Test
    void givesTheSameBytesEachTime() {
        assertArrayEquals(Wire.get(LARGE).body(), Wire.get(LARGE).body());
        assertArrayEquals(
                Wire.get(LARGE, "Accept-Encoding: gzip").body(),
                Wire.get(LARGE, "Accept-Encoding: gzip").body());
    }

    @Test
    void showsAWriteToTheNextRead() throws SQLException {
        String tag = Wire.get("/api/v1/sessions/unicode").header("ETag");

        database.run("update session set title = 'Short' where slug = 'unicode'");

        Answer after = Wire.get("/api/v1/sessions/unicode", "If-None-Match: " + tag);
        assertEquals(200, after.status());
        assertEquals("Short", after.json().get("title").asText());
    }

    @Test
    void showsTheNextChangeOfStatus() {
        String tag = Wire.get("/api/v1/sessions/masked-diffusion-live").header("ETag");

        clock.moveTo("2026-10-14T15:59:59Z");
        assertEquals(
                304,
                Wire.get("/api/v1/sessions/masked-diffusion-live", "If-None-Match: " + tag)
                        .status());
        clock.moveTo("2026-10-14T16:00:00Z");
        assertEquals(
                200,
                Wire.get("/api/v1/sessions/masked-diffusion-live", "If-None-Match: " + tag)
                        .status());
    }

    @ParameterizedTest
    @MethodSource("publicReads")
    void dependsOnNoCookieAndNoToken(String address) {
        Answer anonymous = Wire.get(address);
        Answer stale = Wire.get(
                address,
                "Cookie: sign-in=stale; JSESSIONID=1",
                "Authorization: Bearer stale",
                "Origin: https://elsewhere.example");

        assertEquals(200, stale.status());
        assertEquals(anonymous.header("ETag"), stale.header("ETag"));
        assertEquals(anonymous.text(), stale.text());
        assertEquals(
                200,
                Wire.get(address, "Authorization: Basic bm9ib2R5Om5vdGhpbmc=").status());
    }

    @Test
    void sendsUtf8AndSaysHowLongItIs() {
        Answer answer = Wire.get("/api/v1/sessions/unicode");

        assertEquals(String.valueOf(answer.body().length), answer.header("Content-Length"));
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("信息论"));
    }
}
