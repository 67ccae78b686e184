package org.readinggroup.video;

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

/** What organizers do to videos, beyond what holds for every kind of record. */
@QuarkusTest
class VideoEditingTest {
    private static final String RECORDING =
            "{\"title\": \"%s\", \"kind\": \"RECORDING\", \"session\": \"stripes\", \"durationSeconds\": 60}";

    @Inject
    Editor editor;

    @Test
    void keepsItsSessionWhileThatLiesInTheBin() {
        editor.create("/sessions", "{\"title\": \"Stripes\"}");
        JsonNode made = editor.create("/videos", RECORDING.formatted("Misspelt"));
        editor.delete("/sessions/stripes");

        assertEquals(made.get("edit"), editor.read("/videos/misspelt").get("edit"));
        JsonNode mended = editor.patch("/videos/misspelt", "{\"title\": \"Spelt\"}");
        assertEquals("stripes", mended.at("/edit/session").asText());

        assertEquals(
                List.of("session: must be the slug of a session that is there"),
                Editor.violations(400, editor.post("/videos", RECORDING.formatted("Another"))));
    }

    @Test
    void followsItsSessionUnderASlugOfBefore() {
        editor.create("/sessions", "{\"title\": \"Spots\"}");
        editor.create("/videos", RECORDING.formatted("Spotted").replace("stripes", "spots"));
        JsonNode read = editor.read("/videos/spotted").get("edit");
        String tag = editor.tag("/videos/spotted");
        editor.patch("/sessions/spots", "{\"slug\": \"many-spots\"}");

        JsonNode written = Editor.json(200, editor.put("/videos/spotted", tag, read.toString()));

        assertEquals("many-spots", written.at("/edit/session").asText());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "https://youtu.be/bbbbbbbbbbb, bbbbbbbbbbb",
                "https://vimeo.com/2, null",
                "null, null",
            })
    void readsTheIdAnewFromAnotherAddress(String url, String id) {
        editor.create(
                "/videos",
                "{\"title\": \"Moved\", \"kind\": \"RELEVANT\", \"url\": \"https://www.youtube.com/watch?v=aaaaaaaaaaa\"}");
        try {
            ObjectNode body = editor.read("/videos/moved").withObject("/edit");
            assertEquals("aaaaaaaaaaa", body.get("youtubeId").asText());

            JsonNode patched = editor.patch(
                    "/videos/moved",
                    new ObjectMapper().createObjectNode().put("url", url).toString());

            assertEquals(id, patched.get("youtubeId").textValue());
            Editor.json(200, editor.put("/videos/moved", editor.tag("/videos/moved"), body.toString()));
            body.put("url", url);
            JsonNode put = Editor.json(200, editor.put("/videos/moved", editor.tag("/videos/moved"), body.toString()));
            assertEquals(id, put.get("youtubeId").textValue());
        } finally {
            editor.delete("/videos/moved");
        }
    }

    @Test
    void keepsAnIdThatIsGivenBesideAnAddressElsewhere() {
        editor.create(
                "/videos",
                "{\"title\": \"Mirrored\", \"kind\": \"RELEVANT\", \"url\": \"https://vimeo.com/1\", \"youtubeId\": \"ccccccccccc\"}");

        JsonNode patched = editor.patch("/videos/mirrored", "{\"url\": \"https://vimeo.com/2\"}");

        assertEquals("ccccccccccc", patched.get("youtubeId").asText());
    }
}
