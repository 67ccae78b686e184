package org.readinggroup.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
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
}
