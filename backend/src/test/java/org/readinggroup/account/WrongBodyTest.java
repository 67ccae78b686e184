package org.readinggroup.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/** Each field of each body of accounts and signing in, with each kind of wrong value: 400 that names it, and nothing written. */
@QuarkusTest
class WrongBodyTest {
    /** Wrong for every field there is: a type that none has, too long, and a control character. */
    private static final Map<String, String> WRONG = Map.of(
            "an object", "{\"a\": 1}",
            "a number", "5.5",
            "too long", "\"" + "x@y".repeat(1_000) + "\"",
            "a control character", "\"aaaaaaaaaa\\u0000\"",
            "half a character", "\"aaaaaaaaaa\\ud800\"",
            "blank", "\"  \"");

    private static final Map<String, String> RIGHT = Map.of(
            "/api/v1/sign-in", "{\"email\": \"a@example.org\", \"password\": \"counting in sevens\"}",
            "/api/v1/set-up",
                    "{\"token\": \"t\", \"email\": \"a@example.org\", \"name\": \"A\", \"password\": \"counting in sevens\"}",
            "/api/v1/invitations", "{\"token\": \"t\", \"password\": \"counting in sevens\"}",
            "/api/v1/password-resets", "{\"token\": \"t\", \"password\": \"counting in sevens\"}",
            "/api/v1/admin/accounts",
                    "{\"email\": \"a@example.org\", \"name\": \"A\", \"role\": \"OWNER\", \"person\": \"ada-lovelace\"}",
            "/api/v1/admin/account/tokens",
                    "{\"name\": \"A\", \"scopes\": [\"read\"], \"expiresAt\": \"2026-12-01T00:00:00Z\"}",
            "/api/v1/admin/account/password",
                    "{\"currentPassword\": \"zebras code in stripes\", \"newPassword\": \"counting in sevens\"}",
            "/api/v1/admin/accounts/{id}",
                    "{\"email\": \"a@example.org\", \"name\": \"A\", \"role\": \"OWNER\", \"person\": \"ada-lovelace\","
                            + " \"disabled\": true}");

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    private final JsonNode document = Contract.read(java.nio.file.Path.of("../openapi.yaml"));

    @Test
    void isRefusedNamingTheField() throws SQLException {
        organizers.asOrganizer();
        organizers.asOwner();
        List<String> wrong = new ArrayList<>();
        String before = everything();
        for (Map.Entry<String, String> body : RIGHT.entrySet()) {
            JsonNode right = Api.json(body.getValue());
            JsonNode item = document.at("/paths/" + body.getKey().replace("/", "~1"));
            String method = item.has("patch") ? "PATCH" : item.has("put") ? "PUT" : "POST";
            String schema = item.at("/" + method.toLowerCase(java.util.Locale.ROOT) + "/requestBody/content")
                    .elements()
                    .next()
                    .at("/schema/$ref")
                    .asText()
                    .substring(1);
            document.at(schema + "/properties").fieldNames().forEachRemaining(field -> {
                assertTrue(right.has(field), body.getKey() + " has no " + field);
                WRONG.forEach(
                        (kind, value) -> judge(wrong, method, body.getKey(), with(right, field, value), field, kind));
            });
            document.at(schema + "/required").forEach(field -> {
                judge(wrong, method, body.getKey(), with(right, field.asText(), "null"), field.asText(), "null");
                judge(wrong, method, body.getKey(), without(right, field.asText()), field.asText(), "missing");
            });
            judge(wrong, method, body.getKey(), with(right, "surplus", "1"), "surplus", "unknown");
        }

        assertEquals(List.of(), wrong);
        assertEquals(before, everything(), "nothing is written");
        database.run("delete from rate_limit");
    }

    private void judge(List<String> wrong, String method, String path, String body, String field, String kind) {
        RequestSpecification caller = path.contains("/admin/") ? organizers.asOwner() : organizers.asNobody();
        Response answer = caller.header("If-Match", "*")
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(method, path.replace("{id}", Organizers.ORGANIZER.toString()));
        if (answer.statusCode() != 400
                || Api.list(Api.json(answer).get("violations")).stream()
                        .noneMatch(it -> it.get("in").asText().equals("body")
                                && it.get("field").asText().startsWith(field))) {
            wrong.add("%s %s: %s %s gives %d %s"
                    .formatted(method, path, field, kind, answer.statusCode(), answer.asString()));
        }
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("account", "one_time_link", "known_browser", "api_token")) {
            all.append(database.column("select t::text from " + table + " t order by 1"));
        }
        return all.toString();
    }

    /** By hand: a parser would not write half a character. */
    private static String with(JsonNode right, String field, String value) {
        String rest = without(right, field);
        return "{\"" + field + "\": " + value + (rest.equals("{}") ? "}" : ", " + rest.substring(1));
    }

    private static String without(JsonNode right, String field) {
        return ((ObjectNode) right).deepCopy().without(field).toString();
    }
}
