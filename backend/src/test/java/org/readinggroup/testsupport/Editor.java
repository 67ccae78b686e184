package org.readinggroup.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An organizer who changes records over HTTP. Addresses are given without {@code /api/v1/admin}. */
@Singleton
public class Editor {
    private static final String ADMIN = "/api/v1/admin";

    private final Organizers organizers;
    private final Database database;

    Editor(Organizers organizers, Database database) {
        this.organizers = organizers;
        this.database = database;
    }

    /** A request that says who asks, and that it comes from a page of ours. */
    public RequestSpecification request() {
        database.touch();
        return organizers.asOrganizer().header("Sec-Fetch-Site", "same-origin").urlEncodingEnabled(false);
    }

    public Response get(String address) {
        return request().get(ADMIN + address);
    }

    /** The JSON of a read that succeeds. */
    public JsonNode read(String address) {
        return json(200, get(address));
    }

    /** The entity tag of a record as it is now. */
    public String tag(String address) {
        return get(address).header("ETag");
    }

    public Response post(String address, String body) {
        return request().contentType("application/json").body(body).post(ADMIN + address);
    }

    /** A POST that says nothing. */
    public Response post(String address) {
        return request().noContentType().post(ADMIN + address);
    }

    /** Makes a record, and gives it. */
    public JsonNode create(String list, String body) {
        return json(201, post(list, body));
    }

    public Response put(String address, String tag, String body) {
        return request()
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(ADMIN + address);
    }

    public Response patch(String address, String tag, String body) {
        return request()
                .contentType("application/merge-patch+json; charset=utf-8")
                .header("If-Match", tag)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(ADMIN + address);
    }

    /** Changes the version of now, and gives the record. */
    public JsonNode patch(String address, String body) {
        return json(200, patch(address, tag(address), body));
    }

    /** Puts the version of now into the bin. */
    public void delete(String address) {
        Response response = request().header("If-Match", tag(address)).delete(ADMIN + address);
        assertEquals(204, response.statusCode(), response.asString());
    }

    /** The JSON of an answer that has this status. */
    public static JsonNode json(int status, Response response) {
        assertEquals(status, response.statusCode(), response.asString());
        return Api.json(response);
    }

    /** The problem of an answer that is refused with this status and type. */
    public static JsonNode problem(int status, String type, Response response) {
        JsonNode problem = json(status, response);
        assertEquals("/problems/" + type, problem.get("type").asText());
        return problem;
    }

    /** What an answer of 400 or 409 says is wrong, as {@code field: message}. */
    public static List<String> violations(int status, Response response) {
        List<String> violations = new ArrayList<>();
        json(status, response)
                .get("violations")
                .forEach(violation -> violations.add(violation.get("field").asText() + ": "
                        + violation.get("message").asText()));
        return violations;
    }
}
