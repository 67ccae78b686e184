package org.readinggroup.organizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Editor;

/** What organizers do to the list of organizers, beyond what holds for every kind of record. */
@QuarkusTest
class OrganizerEditingTest {
    @Inject
    Editor editor;

    @Test
    void givesAnEntryToAnotherPersonWithoutItsDate() {
        editor.create("/people", "{\"name\": \"Ada Since\"}");
        editor.create("/organizers", "{\"person\": \"ada-since\", \"slug\": \"first\", \"since\": \"2026-01-01\"}");
        editor.create("/organizers", "{\"person\": \"paul-levy\", \"slug\": \"second\", \"since\": \"2026-01-01\"}");

        JsonNode changed = Editor.json(
                200, editor.put("/organizers/second", editor.tag("/organizers/second"), "{\"person\": \"ada-since\"}"));

        assertEquals("ada-since", changed.at("/edit/person").asText());
        assertEquals("second", changed.at("/slug").asText());
        assertEquals(true, changed.at("/edit/since").isNull());
    }
}
