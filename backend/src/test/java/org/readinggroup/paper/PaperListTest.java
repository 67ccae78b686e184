package org.readinggroup.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;
import static org.readinggroup.testsupport.Api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;

/** Papers, and the sessions that discussed them. */
@QuarkusTest
class PaperListTest {

    @Test
    void areListedByTitle() {
        assertEquals(List.of("mathematical-theory", "masked-diffusion", "large-n-limit"), slugs("/api/v1/papers"));
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
