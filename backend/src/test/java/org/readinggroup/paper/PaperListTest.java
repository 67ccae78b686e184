package org.readinggroup.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.allSlugs;
import static org.readinggroup.testsupport.Api.list;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;
import static org.readinggroup.testsupport.Api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;

/** Papers, and the sessions that discussed them. */
@QuarkusTest
class PaperListTest {
    @Inject
    Editor editor;

    @Test
    void areListedByTitle() {
        assertEquals(List.of("mathematical-theory", "masked-diffusion", "large-n-limit"), slugs("/api/v1/papers"));
    }

    @Test
    void arePagedByTheLongestTitleInTheWidestCharacters() {
        String title = "\uD83E\uDD93".repeat(300);
        for (String slug : List.of("first-zebra", "second-zebra")) {
            editor.create("/papers", "{\"slug\": \"%s\", \"title\": \"%s\"}".formatted(slug, title));
        }

        List<String> slugs = allSlugs("/api/v1/papers?limit=1");

        assertEquals(slugs("/api/v1/papers"), slugs);
        assertEquals(5, slugs.size());
        String next = read("/api/v1/papers?limit=4").get("next").asText();
        int length = next.replaceFirst(".*cursor=", "").length();
        assertTrue(length > 1_600 && length <= longestCursor(), "a cursor of " + length + " characters");
    }

    /** What the contract says that a cursor has at most, in characters. */
    private static int longestCursor() {
        return list(Api.json(Api.get("/openapi.json")).at("/paths/~1api~1v1~1papers/get/parameters")).stream()
                .filter(parameter -> parameter.get("name").asText().equals("cursor"))
                .findFirst()
                .orElseThrow()
                .at("/schema/maxLength")
                .asInt();
    }

    @Test
    void haveTheSessionsThatDiscussedThemNewestFirst() {
        assertEquals(
                List.of("masked-diffusion-live", "zebra-codes"),
                texts(read("/api/v1/papers/masked-diffusion").get("sessions"), "slug"));
        assertEquals(
                List.of("next-monday"),
                texts(read("/api/v1/papers/large-n-limit").get("sessions"), "slug"),
                "without the draft");
    }

    @Test
    void sayWhatIsKnownAndNullForTheRest() {
        JsonNode theory = read("/api/v1/papers/mathematical-theory");
        assertEquals("10.1002/j.1538-7305.1948.tb01338.x", theory.get("doi").asText());
        assertEquals("[\"Claude E. Shannon\"]", theory.get("authors").toString());
        assertTrue(theory.get("arxivId").isNull());

        JsonNode limit = read("/api/v1/papers/large-n-limit");
        assertEquals("hep-th/9711200", limit.get("arxivId").asText());
        assertEquals("[]", limit.get("authors").toString());
        assertTrue(limit.has("doi") && limit.get("doi").isNull());
    }

    @Test
    void areNotFoundByAnUnknownSlug() {
        Api.problem("/api/v1/papers/no-such-paper", 404, "not-found");
    }
}
