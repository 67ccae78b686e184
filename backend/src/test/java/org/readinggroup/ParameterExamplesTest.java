package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/** Whoever tries what the document gives as an example is not told that it is wrong. */
@QuarkusTest
class ParameterExamplesTest {
    @Inject
    Organizers organizers;

    @Inject
    Database database;

    private final JsonNode document = Contract.read(Path.of("../openapi.yaml"));
    private final List<String> refused = new ArrayList<>();
    private int requests;

    @BeforeEach
    void nobodyHasTriedTooOften() throws SQLException {
        database.run("delete from rate_limit");
    }

    @Test
    void areTaken() {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode parameters = operation.getValue().path("parameters");
                    parameters.forEach(parameter -> {
                        if (parameter.has("example")) {
                            send(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters, parameter);
                        }
                    });
                }));

        assertEquals(List.of(), refused);
        assertTrue(requests > 100, () -> "only " + requests + " requests");
    }

    @Test
    void areTakenInTheAddressOfANextPage() {
        JsonNode next = document.at("/components/schemas/PageSessionListItem/properties/next/examples/0");

        assertEquals(200, Api.get(next.asText()).statusCode(), next::asText);
    }

    private void send(String method, String path, JsonNode parameters, JsonNode parameter) {
        requests++;
        String address = path;
        for (JsonNode other : parameters) {
            address = address.replace(
                    "{" + other.get("name").asText() + "}",
                    other.path("example").asText());
        }
        String name = parameter.get("name").asText();
        String place = parameter.get("in").asText();
        JsonNode example = parameter.get("example");
        String value = (example.isArray() ? example.get(0) : example).asText();
        RequestSpecification request = organizers.asOwner();
        if (place.equals("query")) {
            address += "?" + name + "=" + Api.encoded(value);
        } else if (place.equals("header")) {
            request.header(name, value);
        }
        Response answer = request.request(method, address);
        // What else is missing from the request, such as its body, is not the matter.
        if (answer.statusCode() == 400
                && Api.texts(Api.json(answer).get("violations"), "in").contains(place)) {
            refused.add("%s %s: %s=%s: %s".formatted(method, path, name, value, answer.asString()));
        }
    }
}
