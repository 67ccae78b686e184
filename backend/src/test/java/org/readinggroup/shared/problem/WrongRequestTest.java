package org.readinggroup.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Wire;

/** Whatever is wrong with a request to the API is answered with a problem (RFC 9457). */
@QuarkusTest
class WrongRequestTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/nothing",
                "/api/v2/sessions",
                "/api/nothing",
                "/api/v1/sessions/zebra-codes/nothing",
                "/api/v1/Sessions",
                "/api/v1/sessions.json",
                "/api/v1/admin/nothing",
                "/api/v1/admin/sessions/zebra-codes/nothing",
                "/api/v1/%73essionz",
                "/api//v1/sessions",
                "/api/v1//sessions",
                "/api/v1/sessions/",
                "/api/v1/sessions//zebra-codes",
                "/api/v1/../v1/sessions",
                "/api/v1/sessions/../group",
                "/api/v1/sessions/..",
                "/api/v1/./sessions",
                "/api/../../etc/passwd",
                "/api/v1/sessions/zebra-codes/",
                "/api/v1/sessions;",
                "/api/v1/sessions;limit=1",
                "/api/v1;a=b/sessions",
                "/api/v1/sessions/zebra-codes;a=b",
                "/api/v1/admin/sessions;a=b",
                "/feeds/sessions.atom;limit=1",
                "/sessions;a=b/zebra-codes.ics",
            })
    void saysThatThereIsNothingAtAnUnknownAddress(String address) {
        assertProblem(Wire.get(address), 404, "not-found");
        assertProblem(Wire.get(address, "Accept: text/html"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "CONNECT", "BREW"})
    void saysWhichMethodsThereAre(String method) {
        for (String address : new String[] {"/api/v1/sessions", "/api/v1/sessions/zebra-codes", "/api/v1/group"}) {
            Wire.Answer answer = Wire.send(method, address, "Content-Length: 0");

            assertProblem(answer, 405, "method-not-allowed");
            Set<String> allowed =
                    new TreeSet<>(Arrays.asList(answer.header("Allow").split(", *", -1)));
            allowed.remove("OPTIONS");
            assertEquals(Set.of("GET", "HEAD"), allowed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "OPTIONS", "TRACE", "CONNECT", "BREW"})
    void saysThatTheDocumentsAreOnlyRead(String method) {
        for (String address : new String[] {"/api", "/problems/validation", "/openapi.yaml", "/openapi.json"}) {
            Wire.Answer answer = Wire.send(method, address, "Content-Length: 0");

            assertProblem(answer, 405, "method-not-allowed");
            assertEquals("GET, HEAD", answer.header("Allow"));
        }
    }

    @Test
    void saysByOptionsWhichMethodsThereAre() {
        Wire.Answer answer = Wire.send("OPTIONS", "/api/v1/sessions");

        assertEquals(200, answer.status());
        assertEquals(
                Set.of("GET", "HEAD", "OPTIONS"), Set.of(answer.header("Allow").split(", *", -1)));
        assertEquals(
                "GET, HEAD, OPTIONS, PATCH, PUT",
                Wire.send("OPTIONS", "/api/v1/admin/group").header("Allow"));
        assertEquals("OPTIONS, POST", Wire.send("OPTIONS", "/api/v1/sign-in").header("Allow"));
        for (String nothing : List.of("/api/v1/nothing", "/api/v1/sessions/a/b", "/api/v1/admin/account/nothing")) {
            assertProblem(Wire.send("OPTIONS", nothing), 404, "not-found");
        }
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, *", "GET, api/v1/group", "GET, ?q=x", "CONNECT, localhost:80"})
    void refusesATargetThatIsNoPath(String method, String target) {
        Wire.Answer answer = Wire.send(method, target);

        assertProblem(answer, 400, "validation");
        assertEquals("address", answer.json().at("/violations/0/field").asText());
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
    }

    @Test
    void readsATargetThatNamesTheHost() {
        assertEquals(200, Wire.get("http://localhost/api/v1/group").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml", "image/*"})
    void saysThatItCannotGiveAnotherMediaType(String accept) {
        assertProblem(Wire.get("/api/v1/sessions", "Accept: " + accept), 406, "not-acceptable");
        assertProblem(Wire.get("/api/v1/sessions/zebra-codes", "Accept: " + accept), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "*/*;q=0",
                "application/json; Q=0.000",
                "application/json;charset=utf-8;q=0.0",
                "application/*;q=0, */*",
                "application/json;q=0, */*;q=1",
                "text/html, application/json;q=0",
                "text/html\r\nAccept: */*;q=0",
            })
    void saysThatItCannotGiveWhatIsRuledOut(String accept) {
        assertProblem(Wire.get("/api/v1/sessions", "Accept: " + accept), 406, "not-acceptable");
        assertProblem(Wire.get("/api/v1/admin/sessions", "Accept: " + accept), 406, "not-acceptable");
        assertProblem(Wire.get("/api/v1/nothing", "Accept: " + accept), 404, "not-found");
        // These have their type by their address.
        for (String other : List.of("/calendar.ics", "/feeds/sessions.atom", "/feeds/sessions.json", "/openapi.json")) {
            assertEquals(200, Wire.get(other, "Accept: " + accept).status(), other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "*/*;q=0, application/json",
                "application/json;q=0.001",
                "application/*",
                "application/json",
                "text/html, */*;q=0.1",
                "text/plain, application/json"
            })
    void givesJsonWhereItIsAccepted(String accept) {
        Wire.Answer answer = Wire.get("/api/v1/group", "Accept: " + accept);

        assertEquals(200, answer.status());
        assertTrue(answer.header("Content-Type").startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "/", "a/b/c", ";;;", "application/json;q=x"})
    void bearsAnAcceptThatIsNone(String accept) {
        Wire.Answer answer = Wire.get("/api/v1/group", "Accept: " + accept);

        assertTrue(answer.status() < 500, () -> accept + " gives " + answer.status() + " " + answer.text());
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        assertProblem(Wire.get("/api/v1/sessions", "X-Large: " + "a".repeat(20_000)), 431, "headers-too-large");
        assertProblem(Wire.get("/api/v1/sessions", "X-Large: " + "a".repeat(200_000)), 431, "headers-too-large");
        assertProblem(
                Wire.get(
                        "/api/v1/sessions",
                        ("X-Many: " + "a".repeat(1_000) + "\r\n").repeat(20).strip()),
                431,
                "headers-too-large");
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        assertProblem(Wire.get("/api/v1/sessions?q=" + "a".repeat(30_000)), 414, "uri-too-long");
        assertProblem(Wire.get("/api/v1/sessions?q=" + "a".repeat(200_000)), 414, "uri-too-long");
        assertProblem(Wire.get("/api/v1/sessions/" + "a".repeat(30_000)), 414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions?q=%zz",
                "/api/v1/sessions?q=%",
                "/api/v1/sessions?q=%4",
                "/api/v1/sessions?%zz=1",
                "/api/v1/sessions/%zz",
                "/api/v1/sessions/%",
                "/api/v1/sessions\\zebra-codes",
            })
    void refusesAMalformedAddress(String address) {
        Wire.Answer answer = Wire.get(address);

        assertProblem(answer, 400, "validation");
        assertEquals("address", answer.json().at("/violations/0/field").asText());
    }

    /** Byte for byte, as a client sends it that encodes nothing: {@code naïve} in UTF-8 and in Latin-1. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/sessions?q=na\u00c3\u00afve, query",
        "/api/v1/sessions?q=na\u00efve, query",
        "/api/v1/sessions?na\u00efve=1, query",
        "/api/v1/sessions/na\u00c3\u00afve, path",
        "/api/v1/na\u00c3\u00afve?q=na\u00c3\u00afve, path",
        "/feeds/sessions.atom?q=\u00e9, query",
    })
    void refusesAnAddressThatIsNotAscii(String address, String in) {
        Wire.Answer answer = Wire.get(address);

        assertProblem(answer, 400, "validation");
        JsonNode violation = answer.json().at("/violations/0");
        assertEquals("address", violation.get("field").asText());
        assertEquals(in, violation.get("in").asText());
        assertTrue(violation.get("message").asText().contains("UTF-8"), violation::toString);
        assertEquals(200, Wire.get("/api/v1/sessions?q=na%C3%AFve").status());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/sessions?q=%C3%28, 200",
        "/api/v1/sessions?q=%ED%A0%80, 200",
        "/api/v1/sessions/%C3%28, 404",
        "/api/v1/sessions/%2E%2E%2Fgroup, 404",
        "/api/v1/sessions;a=b/x, 404",
        "//api/v1/sessions, 404",
        "/api/v1/sessions?, 200",
        "/api/v1/sessions?&&, 200",
    })
    void bearsAnOddAddress(String address, int status) {
        Wire.Answer answer = Wire.get(address);

        assertEquals(status, answer.status(), answer::text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "[",
                "evil|example",
                "%zz",
                "x/y?z#k",
                "x/",
                "x?y",
                "x@y",
                "x,y",
                "::1",
                "[::1]x",
                "[x]",
                ":80",
                "",
            })
    void refusesAHostThatIsNone(String host) {
        Wire.Answer answer = Wire.get("/api/v1/topics", "Host: " + host);

        assertProblem(answer, 400, "validation");
        assertEquals("Host", answer.json().at("/violations/0/field").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8081",
                "readers.example.org.",
                "reading_group:8080",
                "127.0.0.1:80",
                "[::1]",
                "[2001:db8::1]:8080",
                "[::ffff:192.0.2.7]",
            })
    void takesAHostByNameOrAddress(String host) {
        assertEquals(200, Wire.get("/api/v1/topics", "Host: " + host).status());
    }

    /** As balancers do when they look whether the service is well; the image does it too. */
    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/ready", "/api/v1/group", "/api/v1/sessions?limit=1"})
    void asksForNoHostInHttp10(String address) {
        assertEquals(
                200, Wire.sendAsWritten("GET " + address + " HTTP/1.0\r\n\r\n").status());
        assertEquals(
                200,
                Wire.sendAsWritten("GET " + address + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                        .status());
        assertEquals(
                400,
                Wire.sendAsWritten("GET " + address + " HTTP/1.0\r\nHost: x@y\r\n\r\n")
                        .status());
        assertEquals(
                400,
                Wire.sendAsWritten("GET " + address + " HTTP/1.1\r\nConnection: close\r\n\r\n")
                        .status());
    }

    @Test
    void namesEachRequest() {
        String first = Wire.get("/api/v1/nothing").header("X-Request-Id");
        String second = Wire.get("/api/v1/nothing").header("X-Request-Id");

        assertTrue(first.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), first);
        assertNotEquals(first, second);
        assertNotEquals("mine", Wire.get("/api/v1/group", "X-Request-Id: mine").header("X-Request-Id"));
    }

    private static void assertProblem(Wire.Answer answer, int status, String type) {
        assertEquals(status, answer.status(), answer::text);
        JsonNode problem = answer.json();
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertTrue(answer.header("Cache-Control").endsWith("no-store"), answer.header("Cache-Control"));
        assertEquals("/problems/" + type, problem.get("type").asText());
        assertEquals(status, problem.get("status").asInt());
        assertEquals(
                "urn:uuid:" + answer.header("X-Request-Id"),
                problem.get("instance").asText());
        assertEquals(status == 400 ? 1 : 0, problem.get("violations").size());
        assertTrue(problem.get("detail").asText().length() > 10);
    }
}
