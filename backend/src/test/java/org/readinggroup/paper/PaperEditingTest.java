package org.readinggroup.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Editor;

/** What organizers do to papers, beyond what holds for every kind of record. */
@QuarkusTest
class PaperEditingTest {
    private static final String PAGE = "https://arxiv.org/abs/";

    @Inject
    Editor editor;

    @Test
    void makesItsAddressAnewFromAnotherArxivId() {
        editor.create("/papers", "{\"title\": \"Masks\", \"arxivId\": \"2402.00001\"}");

        JsonNode patched = editor.patch("/papers/masks", "{\"arxivId\": \"2402.00002\"}");
        assertEquals(PAGE + "2402.00002", patched.get("url").asText());

        ObjectNode body = patched.withObject("/edit").put("arxivId", "2402.00003");
        JsonNode put = Editor.json(200, editor.put("/papers/masks", editor.tag("/papers/masks"), body.toString()));
        assertEquals(PAGE + "2402.00003", put.get("url").asText());

        assertEquals(
                "null",
                editor.patch("/papers/masks", "{\"arxivId\": null}").get("url").asText());
    }

    @Test
    void keepsAnAddressThatSomebodyGave() {
        editor.create(
                "/papers",
                "{\"title\": \"Noise\", \"arxivId\": \"2402.00011\", \"url\": \"https://example.org/noise\"}");

        JsonNode patched = editor.patch("/papers/noise", "{\"arxivId\": \"2402.00012\"}");

        assertEquals("https://example.org/noise", patched.get("url").asText());
    }
}
