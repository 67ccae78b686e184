package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Organizers;

/** Every list names its next page in a Link as well, the organizers' lists too (RFC 8288). */
@QuarkusTest
class NextLinkTest {
    private static final String ACCOUNT = "/api/v1/admin/account";

    @Inject
    Editor editor;

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @BeforeEach
    void everyListHasTwoPages() throws SQLException {
        database.run("delete from rate_limit");
        organizers.asOrganizer();
        editor.patch("/group", "{\"tagline\": \"Another\"}");
        editor.patch("/people/ada-lovelace", "{\"bio\": \"Another\"}");
        for (String name : new String[] {"one", "two"}) {
            Editor.json(
                    201,
                    organizers
                            .asOwner()
                            .contentType("application/json")
                            .body("{\"name\": \"%s\", \"scopes\": [\"read\"]}".formatted(name))
                            .post(ACCOUNT + "/tokens"));
        }
        Editor.json(
                200,
                organizers
                        .asNobody()
                        .contentType("application/json")
                        .body("{\"email\": \"owner@example.org\", \"password\": \"%s\"}".formatted(Organizers.PASSWORD))
                        .post("/api/v1/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions",
                "/api/v1/people",
                "/api/v1/admin/sessions",
                "/api/v1/admin/videos",
                "/api/v1/admin/people",
                "/api/v1/admin/organizers",
                "/api/v1/admin/papers",
                "/api/v1/admin/topics",
                "/api/v1/admin/group/history",
                "/api/v1/admin/people/ada-lovelace/history",
                "/api/v1/admin/accounts",
                "/api/v1/admin/account/tokens",
                "/api/v1/admin/account/sign-ins",
            })
    void leadsToTheNextPage(String list) {
        int pages = 0;
        for (String address = list + "?limit=1"; address != null; pages++) {
            Response answer = organizers.asOwner().get(address);
            JsonNode next = Editor.json(200, answer).get("next");
            assertEquals(next.isNull() ? null : "<" + next.asText() + ">; rel=\"next\"", answer.header("Link"));
            // Of a list that is ready, too.
            assertEquals(
                    answer.header("Link"), organizers.asOwner().get(address).header("Link"));
            address = next.textValue();
        }

        assertTrue(pages > 1, "there is a next page");
    }

    @Test
    void isPromisedOfEveryList() {
        Set<String> without = new TreeSet<>();
        Contract.read(Path.of("../openapi.yaml")).get("paths").properties().forEach(path -> {
            JsonNode read = path.getValue().path("get");
            if (path.getKey().startsWith("/api/v1/")
                    && Api.texts(read.path("parameters"), "name").contains("cursor")
                    && read.at("/responses/200/headers/Link").isMissingNode()) {
                without.add(path.getKey());
            }
        });

        assertEquals(Set.of(), without);
    }
}
