package org.readinggroup.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Editor;

/** A text, before it is saved, is what it will be on the page. */
@QuarkusTest
class RenderTest {
    @Inject
    ObjectMapper mapper;

    @Inject
    Editor editor;

    @Test
    void isTheHtmlThatThePageWillShow() {
        String text =
                "We *minimise* $\\mathrm{KL}(q \\| p)$.\n\n<script>alert(1)</script>\n\n- [a](javascript:alert(1))\n";

        JsonNode session = editor.create(
                "/sessions", body("title", "T").put("abstract", text).toString());

        assertEquals(session.get("abstractHtml").asText(), rendered(text));
    }

    @Test
    void isNothingOfNothing() {
        assertEquals(
                "", Editor.json(200, editor.post("/render", "{}")).get("html").asText());
        assertEquals("", rendered(" \n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"markdown\": 1}|markdown: must be a text",
                "{\"markdown\": \"a\\u0000b\"}|markdown: must not contain control characters other than line breaks and tabs",
                "{\"text\": \"a\"}|text: is not known; there are markdown",
            })
    void refusesWhatIsNoText(String body, String violation) {
        assertEquals(List.of(violation), Editor.violations(400, editor.post("/render", body)));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertEquals(
                400,
                editor.post("/render", body("markdown", "a".repeat(50_001)).toString())
                        .statusCode());
        assertEquals(
                200,
                editor.post("/render", body("markdown", "a".repeat(50_000)).toString())
                        .statusCode());
    }

    private String rendered(String text) {
        return Editor.json(200, editor.post("/render", body("markdown", text).toString()))
                .get("html")
                .asText();
    }

    private ObjectNode body(String name, String text) {
        return mapper.createObjectNode().put(name, text);
    }
}
