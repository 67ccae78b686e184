package org.readinggroup.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/** Secrets are planted, and looked for in the database, the log, the metrics and the answers that refuse something. */
@QuarkusTest
class SecretsTest {
    private static final String CHOSEN = "nightingale sings at dawn";
    private static final String WRONG = "nightingale is mistaken";

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Test
    void areNowhereInClear() throws SQLException {
        database.run("delete from rate_limit");
        StringBuilder log = new StringBuilder();
        Handler listening = listening(log);
        Logger.getLogger("").addHandler(listening);
        StringBuilder refusals = new StringBuilder();
        Map<String, String> secrets = new LinkedHashMap<>();
        try {
            organizers.asOwner();
            String url = Api.json(organizers
                            .asOwner()
                            .contentType("application/json")
                            .body("{\"email\": \"canary@example.org\", \"name\": \"Canary\"}")
                            .post("/api/v1/admin/accounts"))
                    .get("invitationUrl")
                    .asText();
            String link = url.substring(url.lastIndexOf('/') + 1);
            // The page's address holds the secret as well, and is counted by the metrics.
            given().get("/admin/invitation/" + link);
            Response accepted =
                    post("invitations", "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(link, CHOSEN));
            assertEquals(200, accepted.statusCode());
            String cookie = accepted.cookie("sign-in");
            String token = Api.json(given().cookie("sign-in", cookie)
                            .contentType("application/json")
                            .header("Idempotency-Key", "canary")
                            .body("{\"name\": \"Canary\", \"scopes\": [\"write\"]}")
                            .post("/api/v1/admin/account/tokens"))
                    .get("token")
                    .asText();
            String second = Api.json(organizers
                            .asOwner()
                            .contentType("application/json")
                            .header("Idempotency-Key", "canary")
                            .body("{\"email\": \"other@example.org\", \"name\": \"Other\"}")
                            .post("/api/v1/admin/accounts"))
                    .get("invitationUrl")
                    .asText();
            refusals.append(post("invitations", "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(link, CHOSEN))
                            .asString())
                    .append(post(
                                    "sign-in",
                                    "{\"email\": \"canary@example.org\", \"password\": \"%s\"}".formatted(WRONG))
                            .asString())
                    .append(post("sign-in", "{\"email\": 5, \"password\": \"%s\"}".formatted(WRONG))
                            .asString())
                    .append(post(
                                    "sign-in",
                                    "{\"email\": \"canary@example.org\", \"password\": [\"%s\"]}".formatted(WRONG))
                            .asString())
                    .append(post("sign-in", "{\"password\": \"%s\", %s}".formatted(WRONG, WRONG))
                            .asString())
                    .append(given().header("Authorization", "Bearer " + token + "x")
                            .get("/api/v1/admin/account")
                            .asString())
                    .append(given().header("Authorization", "Bearer " + token)
                            .get("/api/v1/admin/accounts")
                            .asString());
            secrets.put("the password", CHOSEN);
            secrets.put("a wrong password", WRONG);
            secrets.put("the cookie", cookie);
            secrets.put("the browser's cookie", accepted.cookie("known-browser"));
            secrets.put("the token", token.replace("rgt_", ""));
            secrets.put("the used invitation", link);
            secrets.put("the invitation", second.substring(second.lastIndexOf('/') + 1));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        String dump = dump();
        String metrics = given().get("/q/metrics").asString();
        assertTrue(
                dump.contains("canary@example.org") && metrics.contains("readinggroup_password_hashes"),
                "they are whole");
        assertTrue(refusals.toString().contains("unauthenticated"), "some were refused");
        List<String> found = new ArrayList<>();
        secrets.forEach((name, secret) -> {
            Map.of(
                            "the database",
                            dump,
                            "the log",
                            log.toString(),
                            "the metrics",
                            metrics,
                            "an answer",
                            refusals.toString())
                    .forEach((place, text) -> {
                        if (text.contains(secret)) {
                            found.add(name + " is in " + place);
                        }
                    });
        });
        assertEquals(List.of(), found);
    }

    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        for (String table :
                database.column("select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            dump.append(database.column("select t::text from " + table + " t"));
        }
        return dump.toString();
    }

    private static Response post(String path, String json) {
        return given().contentType("application/json").body(json).post("/api/v1/" + path);
    }

    private static Handler listening(StringBuilder log) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord line) {
                log.append(line.getMessage())
                        .append(java.util.Arrays.toString(line.getParameters()))
                        .append(line.getThrown())
                        .append('\n');
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
