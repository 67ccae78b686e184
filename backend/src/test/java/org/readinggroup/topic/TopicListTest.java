package org.readinggroup.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Statements;

/** Topics, each with the number of published sessions that have it. */
@QuarkusTest
class TopicListTest {
    @Inject
    Editor editor;

    @Inject
    Statements statements;

    @Test
    void areThoseOfPublishedSessionsWithTheirNumber() {
        JsonNode topics = read("/api/v1/topics");

        assertEquals(4, topics.get("total").asInt());
        assertEquals(4, topics.get("items").size());
        assertEquals(
                json("{\"slug\": \"information\", \"name\": \"Information\", \"sessionCount\": 3}"),
                named("information"));
        assertEquals(json("{\"slug\": \"theorie\", \"name\": \"Théorie\", \"sessionCount\": 2}"), named("theorie"));
        assertEquals(
                json("{\"slug\": \"i-markup-i\", \"name\": \"<i>Markup</i>\", \"sessionCount\": 1}"),
                named("i-markup-i"));
    }

    @Test
    void countWhatTheListOfSessionsFinds() {
        for (JsonNode topic : Api.items("/api/v1/topics")) {
            assertEquals(
                    slugs("/api/v1/sessions?topic=" + topic.get("slug").asText())
                            .size(),
                    topic.get("sessionCount").asInt());
        }
    }

    @Test
    void areCountedTogetherForOrganizers() {
        assertEquals(
                3,
                editor.read("/topics?q=information").at("/items/0/sessionCount").asInt());
        editor.create("/topics", "{\"name\": \"Brand new\"}");
        assertEquals(0, editor.read("/topics/brand-new").get("sessionCount").asInt());

        long ofOne = statements.of(() -> editor.read("/topics?limit=1"));
        long ofAll = statements.of(() -> editor.read("/topics?limit=100"));

        assertEquals(ofOne, ofAll);
    }

    private static JsonNode named(String slug) {
        return Api.items("/api/v1/topics").stream()
                .filter(topic -> topic.get("slug").asText().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
