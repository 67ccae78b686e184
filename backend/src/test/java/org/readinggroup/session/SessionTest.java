package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.TestClock;

/** One session, with all that is known of it. */
@QuarkusTest
class SessionTest {
    @Inject
    TestClock clock;

    @Test
    void tellsEverything() {
        JsonNode session = read("/api/v1/sessions/theorie-de-l-information");
        ((ObjectNode) session).remove("id");

        assertEquals(json("""
                {"slug": "theorie-de-l-information", "number": 1, "title": "Théorie de l'information",
                 "summary": "L'été de l'entropie.", "status": "RECORDED",
                 "startsAt": "2025-11-03T18:00:00Z", "endsAt": "2025-11-03T19:30:00Z", "timeZone": "America/New_York",
                 "startsAtLocal": "2025-11-03T13:00",
                 "speakers": [{"slug": "paul-levy", "name": "Paul Lévy", "affiliation": "École polytechnique"}],
                 "papers": [{"slug": "mathematical-theory", "title": "A Mathematical Theory of Communication",
                   "arxivId": null, "url": "https://example.org/shannon-1948.pdf"}],
                 "recordings": [
                   {"slug": "theorie-part-one", "url": "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                    "youtubeId": "aqz-KE-bpKQ", "durationSeconds": 5194, "publishedOn": "2025-11-10", "thumbnailUrl": null},
                   {"slug": "theorie-part-two", "url": null, "youtubeId": null, "durationSeconds": 2336,
                    "publishedOn": null, "thumbnailUrl": null}],
                 "slidesUrl": "https://example.org/slides/1.pdf", "joinUrl": null,
                 "topics": [{"slug": "theorie", "name": "Théorie"}, {"slug": "information", "name": "Information"}],
                 "createdAt": "2026-10-14T15:00:00Z", "updatedAt": "2026-10-14T15:00:00Z",
                 "abstract": "What a zebra crossing tells about redundancy.",
                 "abstractHtml": "<p>What a zebra crossing tells about redundancy.</p>\\n"}
                """), session);
    }

    @Test
    void saysNullAndEmptyListsForWhatIsNotKnown() {
        JsonNode session = read("/api/v1/sessions/some-day");

        for (String absent : List.of(
                "number",
                "summary",
                "abstract",
                "abstractHtml",
                "startsAt",
                "endsAt",
                "startsAtLocal",
                "slidesUrl",
                "joinUrl")) {
            assertTrue(session.has(absent) && session.get(absent).isNull(), absent);
        }
        for (String list : List.of("speakers", "papers", "recordings")) {
            assertTrue(session.get(list).isArray() && session.get(list).isEmpty(), list);
        }
    }

    @Test
    void listsTheSameFieldsButTheLongText() {
        ObjectNode session = (ObjectNode) read("/api/v1/sessions/zebra-codes");
        session.remove(List.of("abstract", "abstractHtml"));

        assertEquals(session, read("/api/v1/sessions?number=2").at("/items/0"));
    }

    @Test
    void keepsTheOrderOfSpeakersAndPapers() {
        JsonNode session = read("/api/v1/sessions/zebra-codes");

        assertEquals(List.of("emmy-noether", "claude-shannon"), Api.texts(session.get("speakers"), "slug"));
        assertEquals(List.of("Bryn Mawr", "Bell Labs"), Api.texts(session.get("speakers"), "affiliation"));
        assertEquals(List.of("masked-diffusion", "mathematical-theory"), Api.texts(session.get("papers"), "slug"));
    }

    @Test
    void rendersMarkdownAndLeavesTexForThePage() {
        assertEquals(
                """
                <h4>Bounds</h4>
                <p>The length is at least <span class="math" data-display="inline">H(X)</span>, and</p>
                <p><span class="math" data-display="block">\\sum_i 2^{-l_i} \\le 1.</span></p>
                <p>Tickets cost $5 and $10.</p>
                """, read("/api/v1/sessions/zebra-codes").get("abstractHtml").asText());
    }

    @Test
    void keepsTextsAsWrittenAndTheirHtmlSafe() {
        JsonNode session = read("/api/v1/sessions/injections");

        assertEquals(
                "<script>alert('title')</script> & \"quotes\"",
                session.get("title").asText());
        assertEquals(
                "'; drop table session; -- <b>bold</b>", session.get("summary").asText());
        String html = session.get("abstractHtml").asText();
        assertFalse(html.contains("<script") || html.contains("javascript:") || html.contains("<img"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @ParameterizedTest
    @CsvSource({
        // Planned in Berlin, in summer time since the day before.
        "unicode, 2026-03-30T10:00, 2026-03-30T08:00:00Z, 2026-03-30T09:00:00Z, Europe/Berlin",
        // 01:30 comes twice that night; this is the second.
        "the-hour-twice, 2026-11-01T01:30, 2026-11-01T06:30:00Z, 2026-11-01T08:00:00Z, America/New_York",
        "zebra-codes, 2026-03-09T13:00, 2026-03-09T17:00:00Z, 2026-03-09T18:30:00Z, America/New_York",
        "after-the-change, 2026-11-02T14:00, 2026-11-02T19:00:00Z, 2026-11-02T20:30:00Z, America/New_York",
    })
    void derivesTheInstantsFromThePlan(String slug, String local, String startsAt, String endsAt, String zone) {
        JsonNode session = read("/api/v1/sessions/" + slug);

        assertEquals(
                List.of(local, startsAt, endsAt, zone),
                List.of(
                        session.get("startsAtLocal").asText(),
                        session.get("startsAt").asText(),
                        session.get("endsAt").asText(),
                        session.get("timeZone").asText()));
    }

    @Test
    void canBeJoinedWhilePublishedAndNotOver() {
        assertEquals("/join/masked-diffusion-live", joinUrl("masked-diffusion-live"));
        assertEquals("/join/next-monday", joinUrl("next-monday"));
        for (String closed : List.of("zebra-codes", "postponed-with-a-date", "cancelled-evening", "injections")) {
            assertEquals("null", joinUrl(closed), closed);
        }

        clock.moveTo("2026-10-14T16:00:00Z");
        assertEquals("null", joinUrl("masked-diffusion-live"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret-plans",
                "no-such-session",
                "Zebra-Codes",
                "%3Cscript%3E",
                "a%00b",
                "%F0%9F%A6%93",
                "zebra-codes%20"
            })
    void findsNeitherADraftNorWhatIsNotThere(String slug) {
        Api.problem("/api/v1/sessions/" + slug, 404, "not-found");
    }

    @Test
    void neverTellsWhereAMeetingIsHeldNorOfADraft() {
        clock.moveTo("2026-11-09T18:30:00Z");
        List<String> addresses = new java.util.ArrayList<>(List.of(
                "/api/v1/group",
                "/api/v1/sessions?limit=100",
                "/api/v1/upcoming-session",
                "/api/v1/videos?limit=100",
                "/api/v1/organizers",
                "/api/v1/people?limit=100",
                "/api/v1/papers?limit=100",
                "/api/v1/papers/large-n-limit",
                "/api/v1/people/ada-lovelace",
                "/api/v1/topics",
                "/api/v1/schedule?from=2026-01-01&to=2026-12-31"));
        Api.slugs("/api/v1/sessions?limit=100").forEach(slug -> addresses.add("/api/v1/sessions/" + slug));

        for (String address : addresses) {
            String answer = Api.get(address).asString().toLowerCase(java.util.Locale.ROOT);
            for (String secret : List.of("meet.example.org", "secret", "confidential", "classified")) {
                assertFalse(answer.contains(secret), () -> address + " tells of \"" + secret + "\"");
            }
        }
    }

    private static String joinUrl(String slug) {
        return read("/api/v1/sessions/" + slug).get("joinUrl").asText();
    }
}
