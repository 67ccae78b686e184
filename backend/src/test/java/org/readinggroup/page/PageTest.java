package org.readinggroup.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Wire;
import org.readinggroup.testsupport.Wire.Answer;

/** The page's addresses: each answers with the right status, and the shell of the page where there is something to show. */
@QuarkusTest
class PageTest {
    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sessions",
                "/sessions?q=zebra",
                "/videos",
                "/about",
                "/people",
                "/papers",
                "/sessions/zebra-codes",
                "/videos/entropy-explained",
                "/people/claude-shannon",
                "/papers/masked-diffusion",
            })
    void showsWhatThereIs(String address) {
        Answer answer = Wire.get(address, "Accept: text/html");

        assertEquals(200, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
        assertEquals("public, no-cache", answer.header("Cache-Control"));
        assertEquals("Accept-Encoding", answer.header("Vary"));
        assertEquals(
                304,
                Wire.get(address, "If-None-Match: " + answer.header("ETag")).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/sessions/nothing",
                "/sessions/secret-plans",
                "/videos/draft-recording",
                "/people/nobody",
                "/papers/nothing",
                "/s/11",
                "/s/999",
                "/s/0",
                "/s/02",
                "/s/abc",
                "/s/99999999999999999999",
                "/sessions/a/b",
                "/nothing/",
                "/sessions/nothing/",
                "/sessions//",
                "/s/999/",
                "/sessions/%00",
                "/sessions/Zebra-Codes",
                "/_app/immutable/nothing.js",
                "/nothing.png",
            })
    void saysInTheStatusTooThatThereIsNothing(String address) {
        Answer answer = Wire.get(address);

        assertEquals(404, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertNull(answer.header("ETag"));
        assertTrue(answer.text().contains("<!doctype html>"), "the page says it to the person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions?q=na\u00c3\u00afve", "/na\u00efve", "/sessions?q=%zz", "/admin?q=\u00e9"})
    void saysInTheStatusTooThatAnAddressIsMalformed(String address) {
        Answer answer = Wire.get(address);

        assertEquals(400, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../application.properties",
                "/application.properties",
                "/%2e%2e/application.properties",
                "/_app/..%2f..%2fapplication.properties",
                "/_app/../../application.properties",
                "/db/migration/V001__records.sql",
                "/../../../../etc/passwd",
                "/META-INF/MANIFEST.MF",
                "/page/index.html",
                "//evil.example/",
                "//",
                "/\\evil.example",
                "/.env",
            })
    void givesNoFileThatIsNotThePages(String address) {
        Answer answer = Wire.get(address);

        assertTrue(answer.status() == 404 || answer.status() == 400, () -> address + " gives " + answer.status());
        assertNull(answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/sign-in",
                "/admin/sessions",
                "/admin/sessions/zebra-codes",
                "/admin/new-session"
            })
    void showsTheOrganizersPagesToWhoeverAsks(String address) {
        Answer answer = Wire.get(address);

        assertEquals(200, answer.status());
        assertEquals("no-cache", answer.header("Cache-Control"));
        assertEquals("noindex", answer.header("X-Robots-Tag"));
        assertEquals("same-origin", answer.header("Referrer-Policy"));
        assertFalse(answer.header("Content-Security-Policy").contains("frame-src"));
        assertTrue(answer.text().contains("/admin/_app/immutable/"), "it is an app of its own");
        assertFalse(Wire.get("/").text().contains("/admin"), "of which visitors load nothing");
    }

    @Test
    void tellsNobodyWhichDraftsThereAre() {
        assertEquals(
                Wire.get("/admin/sessions/secret-plans").text(),
                Wire.get("/admin/sessions/nothing").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/",
                "/admin/nothing",
                "/admin/sessions/",
                "/admin/sessions/a/b/c",
                "/admin/sessions/Zebra-Codes",
                "/admin/index.html",
                "/admin/routes.txt",
                "/admin/_app/immutable/nothing.js",
                "/administration",
            })
    void saysThatThereIsNoSuchPageForOrganizers(String address) {
        Answer answer = Wire.get(address);

        assertEquals(404, answer.status());
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.text().contains("<!doctype html>"), "the page says it to the person");
    }

    @Test
    void keepsTheOrganizersHashedFilesForEver() {
        Matcher script = Pattern.compile("/admin/_app/immutable/[^\"' )]+\\.js")
                .matcher(Wire.get("/admin").text());
        assertTrue(script.find());

        assertEquals(
                "public, max-age=31536000, immutable", Wire.get(script.group()).header("Cache-Control"));
    }

    @Test
    void tellsWhatIsWrongWithTheRequestItself() {
        assertTold(400, Wire.get("/sessions/%zz"));
        assertTold(400, Wire.get("/sessions?q=%zz"));
        assertTold(400, Wire.get("/a|b"));
        assertTold(404, Wire.get("/sessions;a=b"));
        assertTold(404, Wire.get("/feeds;a=b/recordings.rss"));
        assertTold(400, Wire.get("/", "Host: a b"));
        assertTold(414, Wire.get("/" + "a".repeat(20_000)));
        assertTold(431, Wire.get("/sessions", "X-Large: " + "a".repeat(20_000)));
    }

    private static void assertTold(int status, Answer answer) {
        assertEquals(status, answer.status());
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertTrue(answer.text().contains("<!doctype html>"), "the page says it to the person");
        assertTrue(answer.header("Content-Security-Policy").contains("script-src 'self' 'sha256-"), "and runs");
    }

    @Test
    void leadsFromANumberToItsSession() {
        Answer answer = Wire.get("/s/2");

        assertEquals(302, answer.status());
        assertEquals("/sessions/zebra-codes", answer.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sessions/, 308, /sessions",
        "/about/?tz=Asia/Kolkata, 308, /about?tz=Asia/Kolkata",
        "/sessions/zebra-codes/, 308, /sessions/zebra-codes",
        "/s/2/, 302, /sessions/zebra-codes",
    })
    void leadsFromAnAddressWithASlashAtItsEndToThePage(String address, int status, String location) {
        Answer answer = Wire.get(address);

        assertEquals(status, answer.status());
        assertEquals(location, answer.header("Location"));
        assertEquals("no-cache", answer.header("Cache-Control"));
    }

    @Test
    void takesTheQueryAlong() throws SQLException {
        database.run("update session set slug = 'new-name' where slug = 'zebra-codes'");

        assertEquals(
                "/sessions/new-name?tz=Etc/GMT%2B5",
                Wire.get("/s/2?tz=Etc/GMT%2B5").header("Location"));
        assertEquals(
                "/sessions/new-name?tz=Asia/Kolkata",
                Wire.get("/sessions/zebra-codes?tz=Asia/Kolkata").header("Location"));
        assertEquals("/sessions/new-name", Wire.get("/sessions/zebra-codes/").header("Location"));
    }

    @ParameterizedTest
    @CsvSource({
        "session, sessions, zebra-codes",
        "video, videos, entropy-explained",
        "person, people, claude-shannon",
        "paper, papers, mathematical-theory"
    })
    void leadsFromAnOldSlugToTheOneOfToday(String table, String list, String slug) throws SQLException {
        database.run("update " + table + " set slug = 'new-name' where slug = ?", slug);

        Answer answer = Wire.get("/" + list + "/" + slug);
        assertEquals(308, answer.status());
        assertEquals("/" + list + "/new-name", answer.header("Location"));
        assertEquals("no-cache", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /",
        "OPTIONS, /",
        "TRACE, /sessions",
        "BREW, /",
        "PUT, /sessions/zebra-codes",
        "DELETE, /favicon.svg",
        "PATCH, /nothing"
    })
    void isOnlyRead(String method, String address) {
        Answer answer = Wire.send(method, address, "Content-Length: 0");

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.header("Allow"));
        assertEquals("text/html; charset=utf-8", answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sessions/zebra-codes", "/nothing", "/favicon.svg"})
    void answersHeadAsGetWithoutTheBody(String address) {
        Answer get = Wire.get(address);
        Answer head = Wire.head(address);

        assertEquals(get.status(), head.status());
        for (String header : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control"}) {
            assertEquals(get.header(header), head.header(header), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin"})
    void allowsTheShellsOwnScriptByItsHashAndNothingInline(String address) throws NoSuchAlgorithmException {
        Answer shell = Wire.get(address);
        String policy = shell.header("Content-Security-Policy");
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(shell.text());

        int scripts = 0;
        while (script.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
            String hash = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
            assertTrue(policy.matches(".*script-src [^;]*" + Pattern.quote(hash) + ".*"), policy);
            scripts++;
        }
        assertTrue(scripts > 0, "the shell has a script of its own");
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void allowsThePlayerOnAVideosPageOnly() {
        String player = "frame-src https://www.youtube-nocookie.com";

        assertTrue(policy("/videos/entropy-explained").contains(player));
        for (String other :
                new String[] {"/", "/videos", "/sessions", "/sessions/zebra-codes", "/nothing", "/favicon.svg"}) {
            assertFalse(policy(other).contains("frame-src"), other);
        }
    }

    @Test
    void letsAFileThatIsNoPageDoNothing() {
        for (String address : new String[] {"/favicon.svg", script()}) {
            assertEquals(
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'", policy(address));
        }
    }

    @Test
    void keepsFilesWithAHashInTheirNamesForEver() {
        Answer plain = Wire.get(script());
        assertEquals(200, plain.status());
        assertEquals("public, max-age=31536000, immutable", plain.header("Cache-Control"));
        assertEquals("text/javascript; charset=utf-8", plain.header("Content-Type"));
        assertEquals("public, no-cache", Wire.get("/favicon.svg").header("Cache-Control"));
    }

    @Test
    void sendsFilesAsTheBuildCompressedThemEachWithItsOwnTag() {
        Answer plain = Wire.get("/");
        Answer gzip = Wire.get("/", "Accept-Encoding: gzip");
        Answer brotli = Wire.get("/", "Accept-Encoding: gzip, deflate, br");

        assertNull(plain.header("Content-Encoding"));
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals("br", brotli.header("Content-Encoding"));
        assertEquals(plain.text(), gzip.text());
        assertEquals(
                3,
                java.util.stream.Stream.of(plain, gzip, brotli)
                        .map(answer -> answer.header("ETag"))
                        .distinct()
                        .count());
        assertEquals(
                304,
                Wire.get("/", "Accept-Encoding: br", "If-None-Match: " + brotli.header("ETag"))
                        .status());
        assertEquals(
                200, Wire.get("/", "If-None-Match: " + brotli.header("ETag")).status());
    }

    private static String script() {
        Matcher script = Pattern.compile("/_app/immutable/[^\"' )]+\\.js")
                .matcher(Wire.get("/").text());
        assertTrue(script.find());
        return script.group();
    }

    private static String policy(String address) {
        return Wire.get(address).header("Content-Security-Policy");
    }
}
