package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;

/** The list of sessions without filters. */
@QuarkusTest
class SessionListTest {

    @Test
    void listsPublishedSessionsNewestFirstAndThoseWithoutADateBeforeThem() {
        assertEquals(
                List.of(
                        "some-day",
                        "recorded-early",
                        "after-the-change",
                        "the-hour-twice",
                        "postponed-with-a-date",
                        "next-monday",
                        "masked-diffusion-live",
                        "cancelled-evening",
                        "injections",
                        "unicode",
                        "zebra-codes",
                        "theorie-de-l-information"),
                slugs("/api/v1/sessions"));
    }

    @Test
    void listsTheOldestFirstWhenAskedTo() {
        assertEquals(
                List.of("theorie-de-l-information", "zebra-codes", "unicode"),
                slugs("/api/v1/sessions?sort=startsAt&limit=3"));
    }

    @Test
    void leavesTheLongTextsOut() {
        JsonNode item = Api.items("/api/v1/sessions?number=2").get(0);

        assertFalse(item.has("abstract"));
        assertFalse(item.has("abstractHtml"));
        assertEquals("Noiseless coding of stripes.", item.get("summary").asText());
    }

    @Test
    void saysHowManyThereAreAndWhereTheNextPageIs() {
        Response first = Api.get("/api/v1/sessions?limit=10");
        JsonNode page = Api.json(first);

        assertEquals(12, page.get("total").asInt());
        assertEquals(10, page.get("items").size());
        assertTrue(page.get("next").asText().startsWith("/api/v1/sessions?"));
        assertEquals("<" + page.get("next").asText() + ">; rel=\"next\"", first.header("Link"));

        Response last = Api.get(page.get("next").asText());
        assertEquals(12, Api.json(last).get("total").asInt());
        assertEquals(2, Api.json(last).get("items").size());
        assertTrue(Api.json(last).get("next").isNull());
        assertNull(last.header("Link"));
    }
}
