package org.readinggroup.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;
import static org.readinggroup.testsupport.Api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;

/** People: one record each, whether they speak, organize or both. */
@QuarkusTest
class PersonListTest {

    @Test
    void areListedByName() {
        assertEquals(
                List.of("ada-lovelace", "claude-shannon", "emmy-noether", "paul-levy", "sophie-germain"),
                slugs("/api/v1/people"));
        assertEquals(5, read("/api/v1/people").get("total").asInt());
    }

    @Test
    void haveTheirSessionsNewestFirst() {
        JsonNode shannon = read("/api/v1/people/claude-shannon");

        assertEquals(List.of("injections", "zebra-codes"), texts(shannon.get("sessions"), "slug"));
        assertEquals(read("/api/v1/sessions?number=2").at("/items/0"), shannon.at("/sessions/1"));
    }

    @Test
    void haveNoSessionThatIsADraft() {
        assertTrue(read("/api/v1/people/ada-lovelace").get("sessions").isEmpty());
    }

    @Test
    void sayAllThatIsKnownOfThem() {
        JsonNode shannon = read("/api/v1/people/claude-shannon");

        assertEquals(
                "[\"C. E. Shannon\",\"The Juggler\"]", shannon.get("aliases").toString());
        assertEquals("MIT", shannon.get("affiliation").asText(), "today's, not that of a session");
        assertEquals("/media/claude-shannon.webp", shannon.get("photoUrl").asText());
        assertEquals(
                "[{\"rel\":\"website\",\"label\":\"Home\",\"url\":\"https://example.org/shannon\"}]",
                shannon.get("links").toString());
        String html = shannon.get("bioHtml").asText();
        assertTrue(html.contains("<span class=\"math\" data-display=\"inline\">C = \\max I(X;Y)</span>"), html);
        assertFalse(html.contains("<img"), html);
    }

    @Test
    void sayNullAndEmptyListsForWhatIsNotKnown() {
        JsonNode ada = read("/api/v1/people/ada-lovelace");

        for (String field : List.of("affiliation", "bio", "bioHtml", "photoUrl")) {
            assertTrue(ada.has(field) && ada.get(field).isNull(), field);
        }
        assertEquals("[]", ada.get("aliases").toString());
        assertEquals("[]", ada.get("links").toString());
        assertFalse(ada.get("organizer").asBoolean());
    }

    @Test
    void areNotFoundByAnUnknownSlug() {
        Api.problem("/api/v1/people/nobody", 404, "not-found");
    }
}
