package org.readinggroup.token;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** API tokens, as their makers and as scripts see them. */
@QuarkusTest
class TokenTest {
    private static final String TOKENS = "/api/v1/admin/account/tokens";

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Test
    void isShownOnceAndWorksForNinetyDays() throws Exception {
        Response made = create("{\"name\": \"Import\", \"scopes\": [\"read\", \"write\"]}");

        assertEquals(201, made.statusCode(), made.asString());
        JsonNode created = Api.json(made);
        Set<String> fields = new TreeSet<>();
        created.fieldNames().forEachRemaining(fields::add);
        assertEquals(Set.of("id", "name", "scopes", "expiresAt", "token"), fields);
        assertEquals("[\"read\",\"write\"]", created.get("scopes").toString());
        assertEquals("2027-01-12T15:00:00Z", created.get("expiresAt").asText());
        String token = created.get("token").asText();
        assertTrue(token.matches("rgt_[\\w-]{43}"), token);
        assertEquals(TOKENS + "/" + created.get("id").asText(), made.header("Location"));

        String list = organizers.asOrganizer().get(TOKENS).asString();
        assertFalse(list.contains(token));
        assertTrue(Api.json(list).at("/items/0/lastUsedAt").isNull());
        assertEquals(200, with(token));
        assertEquals(
                "2026-10-14T15:00:00Z",
                Api.json(organizers.asOrganizer().get(TOKENS))
                        .at("/items/0/lastUsedAt")
                        .asText());
        clock.moveTo("2027-01-12T14:59:59Z");
        assertEquals(200, with(token));
        clock.moveTo("2027-01-12T15:00:00Z");
        assertEquals(401, with(token));
        database.run("delete from api_token");
    }

    @Test
    void isReadWhereItsLocationSays() throws Exception {
        Response made = create("{\"name\": \"Import\", \"scopes\": [\"read\"]}");

        Response read = organizers.asOrganizer().get(made.header("Location"));
        assertEquals(200, read.statusCode(), read.asString());
        assertEquals(made.header("ETag"), read.header("ETag"));
        assertEquals(
                Api.json(organizers.asOrganizer().get(TOKENS)).at("/items/0"), Api.json(read), "as the list shows it");
        assertEquals(404, organizers.asOwner().get(made.header("Location")).statusCode(), "it is somebody else's");
        assertEquals(404, organizers.asOrganizer().get(TOKENS + "/nothing").statusCode());
        database.run("delete from api_token");
    }

    @Test
    void worksUntilItIsSaidTo() throws Exception {
        String token = Api.json(create(
                        "{\"name\": \"A day\", \"scopes\": [\"read\"], \"expiresAt\": \"2026-10-15T17:00:00+02:00\"}"))
                .get("token")
                .asText();

        clock.moveTo("2026-10-15T14:59:00Z");
        assertEquals(200, with(token));
        clock.moveTo("2026-10-15T15:00:00Z");
        assertEquals(401, with(token));
        database.run("delete from api_token");
    }

    @Test
    void areListedNewestFirstWithoutAGapWhileOneGoes() throws Exception {
        for (String name : List.of("first", "second", "third", "fourth")) {
            create("{\"name\": \"%s\", \"scopes\": [\"read\"]}".formatted(name));
            clock.moveTo(clock.instant().plusMillis(700).toString());
        }
        JsonNode page = Api.json(organizers.asOrganizer().get(TOKENS + "?limit=2"));
        assertEquals(List.of("fourth", "third"), Api.texts(page.get("items"), "name"));
        database.run("delete from api_token where name = 'fourth'");

        JsonNode next = Api.json(organizers
                .asOrganizer()
                .urlEncodingEnabled(false)
                .get(page.get("next").asText()));

        assertEquals(List.of("second", "first"), Api.texts(next.get("items"), "name"));
        assertTrue(next.get("next").isNull());
        database.run("delete from api_token");
    }

    @Test
    void worksNoMoreOnceRevoked() throws Exception {
        JsonNode token = Api.json(create("{\"name\": \"Short\", \"scopes\": [\"read\"]}"));
        String address = TOKENS + "/" + token.get("id").asText();

        assertEquals(404, organizers.asOwner().delete(address).statusCode(), "it is somebody else's");
        assertEquals(204, organizers.asOrganizer().delete(address).statusCode());
        assertEquals(401, with(token.get("token").asText()));
        assertEquals(404, organizers.asOrganizer().delete(address).statusCode());
        database.run("delete from api_token");
    }

    private Response create(String json) {
        return organizers
                .asOrganizer()
                .contentType("application/json")
                .body(json)
                .post(TOKENS);
    }

    private static int with(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/admin/account")
                .statusCode();
    }
}
