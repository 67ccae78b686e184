package org.readinggroup.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.encoded;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Wire;

/** Videos: recordings of sessions, and relevant talks. */
@QuarkusTest
class VideoListTest {
    @Inject
    Editor editor;

    @Test
    void listsTheNewestFirstAndThoseOfAnUnknownDayAfterThemByTheirSession() {
        List<String> slugs = slugs("/api/v1/videos");

        assertEquals(7, slugs.size());
        assertEquals(List.of("injections-recorded", "unattached-recording"), slugs.subList(0, 2));
        assertEquals(
                List.of(
                        "entropy-explained",
                        "theorie-part-one",
                        "early-recording",
                        "theorie-part-two",
                        "lecture-of-old"),
                slugs.subList(2, 7));
    }

    @Test
    void turnsTheOrderRound() {
        List<String> newestFirst = new java.util.ArrayList<>(slugs("/api/v1/videos?sort=-publishedOn"));
        java.util.Collections.reverse(newestFirst);

        assertEquals(newestFirst, slugs("/api/v1/videos?sort=publishedOn"));
    }

    @Test
    void keepsTheDayOfPublicationAsItWasGiven() {
        for (String day : List.of("0001-01-02", "1895-12-28", "9999-12-31")) {
            editor.create("/videos", published("day-" + day, day));
            assertEquals(
                    day, read("/api/v1/videos/day-" + day).get("publishedOn").asText());
        }

        List<String> slugs = slugs("/api/v1/videos?sort=publishedOn");

        assertTrue(slugs.indexOf("lecture-of-old") < slugs.indexOf("day-0001-01-02"), "unknown days come first");
        assertEquals(
                List.of("publishedOn: must be a date, such as 2026-05-25, not \"0000-05-01\""),
                Editor.violations(400, editor.post("/videos", published("day-of-no-year", "0000-05-01"))));
    }

    private static String published(String slug, String day) {
        return "{\"title\": \"A Day\", \"slug\": \"%s\", \"kind\": \"RELEVANT\", \"publishedOn\": \"%s\"}"
                .formatted(slug, day);
    }

    @ParameterizedTest
    @CsvSource({
        "kind=RELEVANT, entropy-explained lecture-of-old",
        "featured=true, entropy-explained lecture-of-old",
        "featured=false&kind=RELEVANT, ''",
        "q=zebra, entropy-explained",
        "q=renyi, entropy-explained",
        "q=theorie+-two, theorie-part-one",
        "q=théorie+second, ''",
        "q=confidential, ''",
        "kind=RECORDING&q=part, theorie-part-one theorie-part-two",
    })
    void findsByKindAndFeaturedAndWords(String query, String found) {
        List<String> expected = found.isEmpty() ? List.of() : List.of(found.split(" ", -1));

        assertEquals(expected, slugs("/api/v1/videos?" + query.replace("é", encoded("é"))));
        assertEquals(
                expected.size(),
                read("/api/v1/videos?limit=1&" + query.replace("é", encoded("é")))
                        .get("total")
                        .asInt());
    }

    @Test
    void tellsEverythingOfARecording() {
        JsonNode video = read("/api/v1/videos/theorie-part-one");
        assertEquals(36, video.get("id").asText().length());
        ((ObjectNode) video).remove("id");

        assertEquals(json("""
                {"slug": "theorie-part-one", "kind": "RECORDING", "title": "Théorie, Part One", "summary": null,
                 "description": "The first half, on $H$.",
                 "descriptionHtml":
                   "<p>The first half, on <span class=\\"math\\" data-display=\\"inline\\">H</span>.</p>\\n",
                 "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ", "youtubeId": "aqz-KE-bpKQ",
                 "durationSeconds": 5194, "publishedOn": "2025-11-10", "creator": null, "featured": false,
                 "session": {"slug": "theorie-de-l-information", "number": 1, "title": "Théorie de l'information"},
                 "thumbnailUrl": null}
                """), video);
    }

    @Test
    void saysNullForWhatIsNotKnown() {
        JsonNode video = read("/api/v1/videos/lecture-of-old");

        for (String field : List.of(
                "summary",
                "description",
                "descriptionHtml",
                "url",
                "youtubeId",
                "durationSeconds",
                "publishedOn",
                "creator",
                "session",
                "thumbnailUrl")) {
            assertTrue(video.has(field) && video.get(field).isNull(), field);
        }
    }

    @Test
    void listsWhatItShowsAlone() {
        for (JsonNode item : Api.items("/api/v1/videos")) {
            assertEquals(read("/api/v1/videos/" + item.get("slug").asText()), item);
        }
    }

    @Test
    void hidesTheRecordingOfADraft() {
        Api.problem("/api/v1/videos/draft-recording", 404, "not-found");
        assertEquals(List.of(), slugs("/api/v1/videos?q=confidential"));
    }

    @Test
    void hidesTheRecordingOfADraftThatLiesInTheBinAndNoOther() {
        List<String> shown = slugs("/api/v1/videos");
        editor.delete("/sessions/secret-plans");
        editor.delete("/sessions/theorie-de-l-information");

        Api.problem("/api/v1/videos/draft-recording", 404, "not-found");
        assertEquals(404, Wire.get("/videos/draft-recording").status());
        assertEquals(List.of(), slugs("/api/v1/videos?q=confidential"));
        assertEquals(shown.size(), read("/api/v1/videos").get("total").asInt());
        for (String address : List.of("/feeds/recordings.rss", "/sitemap.xml")) {
            assertFalse(Wire.get(address).text().contains("draft-recording"), address);
        }
        assertTrue(read("/api/v1/videos/theorie-part-one").get("session").isNull());
        assertTrue(Wire.get("/sitemap.xml").text().contains("/videos/theorie-part-one"));
        assertEquals(
                "secret-plans",
                editor.read("/videos/draft-recording").at("/edit/session").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "kind=TALK, kind",
        "kind=recording, kind",
        "featured=yes, featured",
        "featured=, featured",
        "sort=title, sort",
        "sort=relevance, sort",
        "kind=RECORDING&kind=RELEVANT, kind",
        "status=LIVE, status",
    })
    void refusesWhatItDoesNotKnow(String query, String field) {
        JsonNode violation = Api.refused("/api/v1/videos?" + query).at("/violations/0");

        assertEquals(field, violation.get("field").asText());
        assertEquals("query", violation.get("in").asText());
    }
}
