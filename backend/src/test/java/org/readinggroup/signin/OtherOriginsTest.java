package org.readinggroup.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.Wire;

/** No page of another origin writes in somebody's name. */
@QuarkusTest
class OtherOriginsTest {
    private static final String TOKENS = "/api/v1/admin/account/tokens";
    private static final byte[] TOKEN =
            "{\"name\": \"Stolen\", \"scopes\": [\"write\"]}".getBytes(StandardCharsets.UTF_8);

    @Inject
    Organizers organizers;

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, anything, 403",
        "Sec-Fetch-Site, same-origin, 201",
        "Origin, https://evil.example, 403",
        "Origin, http://localhost.evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:1, 403",
        "Origin, nonsense, 403",
        "Origin, HOST, 201",
    })
    void makesNoTokenWithACookieFromElsewhere(String header, String value, int status) {
        String own = "http://localhost:" + RestAssured.port;
        RequestSpecification request = organizers.asOrganizer().header(header, value.equals("HOST") ? own : value);

        Response answer = request.contentType("application/json").body(TOKEN).post(TOKENS);

        assertEquals(status, answer.statusCode(), answer.asString());
        assertNull(answer.header("Access-Control-Allow-Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=a",
                "application/*",
                "nonsense",
            })
    void readsNoBodyThatAFormCanSend(String type) throws IOException, InterruptedException {
        // RestAssured would send a form as one, whatever the body is.
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + TOKENS))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(TOKEN));

        assertEquals(401, send(request), "who asks comes first");
        assertEquals(415, send(request.header("Cookie", organizers.organizerCookie())));
    }

    private static int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void signsNobodyInFromElsewhere() {
        for (String path : new String[] {"sign-in", "sign-out", "set-up", "invitations", "password-resets"}) {
            Response answer = organizers
                    .asNobody()
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Origin", "https://evil.example")
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/v1/" + path);

            assertEquals(403, answer.statusCode(), path);
            assertNull(answer.header("Access-Control-Allow-Origin"));
        }
    }

    @Test
    void takesNoMethodFromAHeader() {
        for (String header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
            assertEquals(
                    200,
                    organizers
                            .asOrganizer()
                            .header(header, "DELETE")
                            .get(TOKENS)
                            .statusCode());
            Response post = organizers.asOrganizer().header(header, "DELETE").post("/api/v1/admin/account/sign-ins");
            assertEquals(405, post.statusCode());
        }
        assertEquals(200, organizers.asOrganizer().get("/api/v1/admin/account").statusCode());
    }

    @Test
    void asksATokenForNoOrigin() {
        Response answer = organizers
                .withWriteToken()
                .header("Origin", "https://tool.example")
                .header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1/admin/account");

        assertEquals(200, answer.statusCode());
        assertEquals("private, no-store", answer.header("Cache-Control"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%61dmin/account",
                "/api/v1/admin%2Faccount",
                "/%61pi/v1/admin/account",
                "/api/v1/admin;a=b/account",
                "/api/v1/admin/account;a=b",
                "/api/v1/public/../admin/account",
                "/api/v1/ADMIN/account",
                "//api/v1/admin/account",
            })
    void hasNoWayAroundTheGate(String address) {
        int status = Wire.get(address).status();

        assertEquals(true, status == 404 || status == 401, address + " gives " + status);
    }
}
