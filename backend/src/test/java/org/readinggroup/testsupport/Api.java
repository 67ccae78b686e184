package org.readinggroup.testsupport;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Requests as tests write them. Addresses are given as they go over the wire, with everything in them encoded. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    /** The answer to a GET, whatever it is. */
    public static Response get(String address) {
        return given().urlEncodingEnabled(false).redirects().follow(false).get(address);
    }

    /** The JSON of a GET that succeeds. */
    public static JsonNode read(String address) {
        Response response = get(address);
        assertEquals(200, response.statusCode(), () -> address + ": " + response.asString());
        return json(response);
    }

    /** The items of one page of a list. */
    public static List<JsonNode> items(String address) {
        return list(read(address).get("items"));
    }

    /** The slugs of one page of a list, in order. */
    public static List<String> slugs(String address) {
        return texts(read(address).get("items"), "slug");
    }

    /** The slugs of a whole list, page by page. */
    public static List<String> allSlugs(String address) {
        List<String> slugs = new ArrayList<>();
        for (String next = address; next != null; ) {
            JsonNode page = read(next);
            slugs.addAll(texts(page.get("items"), "slug"));
            next = page.get("next").textValue();
        }
        return slugs;
    }

    /** The problem of a GET that is refused with 400. */
    public static JsonNode refused(String address) {
        return problem(address, 400, "validation");
    }

    /** The problem of a GET that fails with this status and type. */
    public static JsonNode problem(String address, int status, String type) {
        Response response = get(address);
        assertEquals(status, response.statusCode(), () -> address + ": " + response.asString());
        JsonNode problem = json(response);
        assertEquals("/problems/" + type, problem.get("type").asText());
        assertEquals(
                "urn:uuid:" + response.header("X-Request-Id"),
                problem.get("instance").asText());
        assertEquals("no-store", response.header("Cache-Control"));
        return problem;
    }

    /** One field of each element of an array. */
    public static List<String> texts(JsonNode array, String field) {
        return list(array).stream().map(item -> item.get(field).asText()).toList();
    }

    /** The elements of an array. */
    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static JsonNode json(Response response) {
        return json(response.asString());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A text for use in the query of an address. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
