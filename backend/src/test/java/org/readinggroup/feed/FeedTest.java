package org.readinggroup.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The feeds, read by Rome and by the JDK's own parser; each that is read is checked against its schema too. */
@QuarkusTest
class FeedTest {
    private static final String ATOM = "/feeds/sessions.atom";
    private static final String JSON = "/feeds/sessions.json";
    private static final String RSS = "/feeds/recordings.rss";

    /** Everything that means something in XML, HTML or JSON, and what XML cannot say. */
    private static final String ODD = "<b>&amp; ]]> \"q\" 'a' \\\\ נתונים\u202e 🦓 \uffff \ufffe </title>";

    @Inject
    Editor editor;

    @Inject
    TestClock clock;

    @Test
    void haveTheSessionsOfTheListInItsOrder() {
        List<String> expected = Api.list(Api.read("/api/v1/sessions").get("items")).stream()
                .map(session -> "urn:uuid:" + session.get("id").asText())
                .toList();

        assertEquals(
                expected,
                rome(ATOM).getEntries().stream().map(SyndEntry::getUri).toList());
        assertEquals(expected, Api.texts(json(JSON).get("items"), "id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?topic=information", "?person=claude-shannon", "?q=zebra", "?status=LIVE&status=UPCOMING",
                "?from=2026-10-01&to=2026-10-31", "?number=7", "?sort=startsAt&limit=3", "?paper=2406.07524"
            })
    void takeTheFiltersOfTheApi(String query) {
        List<String> expected = Api.slugs("/api/v1/sessions" + query);
        assertFalse(expected.isEmpty());

        assertEquals(
                expected,
                rome(ATOM + query).getEntries().stream()
                        .map(entry -> entry.getLink().replaceFirst(".*/", ""))
                        .toList());
        assertEquals(
                expected,
                Api.texts(json(JSON + query).get("items"), "url").stream()
                        .map(address -> address.replaceFirst(".*/", ""))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {ATOM, JSON, RSS})
    void refuseWhatTheApiRefuses(String feed) {
        Api.refused(feed + "?limit=0");
        Api.refused(feed + "?colour=red");
    }

    @Test
    void goOnOnTheNextPage() {
        List<String> found = new ArrayList<>();
        for (String next = JSON + "?limit=4"; next != null; ) {
            JsonNode page = json(next);
            found.addAll(Api.texts(page.get("items"), "id"));
            next = page.has("next_url") ? path(page.get("next_url").asText()) : null;
        }
        assertEquals(12, found.size());
        assertEquals(12, new HashSet<>(found).size());

        Element next =
                links(document(ATOM + "?limit=4").getDocumentElement(), "next").get(0);
        assertEquals(4, rome(path(next.getAttribute("href"))).getEntries().size());
        assertEquals(List.of(), links(document(ATOM).getDocumentElement(), "next"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-14T14:29:00Z, UPCOMING",
        "2026-10-14T14:30:00Z, LIVE",
        "2026-10-14T15:59:00Z, LIVE",
        "2026-10-14T16:00:00Z, ENDED"
    })
    void sayTheStatusOfTheMinute(String now, String status) {
        clock.moveTo(now);

        JsonNode item = item("Masked Diffusion, Live");
        assertEquals(status, item.get("_reading_group").get("status").asText());
        assertEquals(
                "2026-10-14T14:30:00Z",
                item.get("_reading_group").get("starts_at").asText());
        SyndEntry entry = entry("Masked Diffusion, Live");
        assertTrue(entry.getCategories().stream()
                .anyMatch(category -> category.getName().equals(status)));
        assertEquals(status.equals("LIVE"), item.get("content_html").asText().contains("Live now."));
        assertEquals(
                status.equals("LIVE") || status.equals("UPCOMING"),
                item.get("content_html").asText().contains("/join/masked-diffusion-live"));
    }

    @Test
    void meanItWhenTheySayThatSomethingIsUpdated() {
        String created = item("Next Monday").get("date_modified").asText();
        clock.moveTo("2026-10-14T15:10:00Z");
        editor.patch("/sessions/next-monday", "{\"title\": \"Next Monday\"}");
        assertEquals(created, item("Next Monday").get("date_modified").asText(), "a save that changed nothing");
        assertEquals(created, item("Next Monday").get("date_published").asText());

        editor.patch("/sessions/next-monday", "{\"summary\": \"At last\"}");
        assertEquals(
                "2026-10-14T15:10:00Z", item("Next Monday").get("date_modified").asText());
        assertEquals(
                Instant.parse("2026-10-14T15:10:00Z"),
                entry("Next Monday").getUpdatedDate().toInstant());
        assertEquals(
                Instant.parse("2026-10-14T15:10:00Z"),
                rome(ATOM).getPublishedDate().toInstant());

        clock.moveTo("2026-10-19T18:45:00Z");
        assertEquals(
                "2026-10-19T18:30:00Z", item("Next Monday").get("date_modified").asText(), "it has ended");
        JsonNode seen = editor.create(
                "/videos", "{\"title\": \"Seen\", \"kind\": \"RECORDING\", \"session\": \"next-monday\"}");
        assertEquals(
                "2026-10-19T18:45:00Z", item("Next Monday").get("date_modified").asText(), "it was recorded");

        clock.moveTo("2026-10-19T18:50:00Z");
        editor.patch("/videos/" + seen.get("slug").asText(), "{\"session\": null}");
        assertEquals(
                "2026-10-19T18:50:00Z", item("Next Monday").get("date_modified").asText(), "it is so no more");
    }

    @Test
    void areWellFormedWhateverTheTextsContain() {
        String body = """
                {"title": "%s", "summary": "%s", "abstract": "%s\\n\\n[here](/about) [there](page) [asked](?x=1) [itself]() $x<y$", "startsAtLocal": "2026-11-16T13:00",
                 "stage": "PUBLISHED", "speakers": [{"name": "%s"}], "topics": ["%s"]}
                """.formatted(escaped(ODD), escaped(ODD), escaped(ODD), escaped(ODD), escaped(ODD));
        String slug = editor.create("/sessions", body).get("slug").asText();
        editor.create(
                "/videos",
                "{\"title\": \"%s\", \"kind\": \"RECORDING\", \"session\": \"%s\", \"creator\": \"%s\", \"publishedOn\": \"2026-10-14\"}"
                        .formatted(escaped(ODD), slug, escaped(ODD)));
        String title = Api.read("/api/v1/sessions/" + slug).get("title").asText();
        String sayable = title.replace('\uffff', '\ufffd').replace('\ufffe', '\ufffd');
        assertNotEquals(title, sayable);

        SyndEntry entry = entry(sayable);
        assertEquals(sayable, entry.getAuthors().get(0).getName());
        assertEquals(
                sayable,
                texts(document(ATOM), "title").stream()
                        .filter(sayable::equals)
                        .findFirst()
                        .orElse(null));
        assertEquals(sayable, rome(RSS).getEntries().get(0).getTitle());
        assertTrue(texts(document(RSS), "title").contains(sayable));
        JsonNode item = item(title);
        String html = item.get("content_html").asText();
        assertTrue(html.contains("href=\"http://localhost:8080/about\""), html);
        assertTrue(html.contains("href=\"http://localhost:8080/sessions/page\""), html);
        assertTrue(html.contains("href=\"http://localhost:8080/sessions/" + slug + "?x=1\""), html);
        assertTrue(html.contains("href=\"http://localhost:8080/sessions/" + slug + "\""), html);
        assertFalse(html.contains("<b>"), html);
        assertFalse(html.replaceAll("href=\"https?://[^\"]*\"", "").contains("href="), html);
    }

    @Test
    void aRecordingHasTheDayOnWhichItWasPublished() {
        SyndEntry part = rome(RSS).getEntries().stream()
                .filter(entry -> entry.getTitle().equals("Théorie, Part One"))
                .findFirst()
                .orElseThrow();

        // The session was on 3 November 2025. Midnight in New York.
        assertEquals(
                Instant.parse("2025-11-10T05:00:00Z"), part.getPublishedDate().toInstant());
        Element item = (Element) document(RSS).getElementsByTagName("item").item(0);
        assertEquals("false", ((Element) item.getElementsByTagName("guid").item(0)).getAttribute("isPermaLink"));
        Map<String, String> durations = new TreeMap<>();
        for (Element each : elements(document(RSS), "item")) {
            List<Element> duration = elements(each, "itunes:duration");
            durations.put(
                    elements(each, "title").get(0).getTextContent(),
                    duration.isEmpty() ? "" : duration.get(0).getTextContent());
        }
        assertEquals("5194", durations.get("Théorie, Part One"));
        assertEquals("2336", durations.get("Théorie, Part Two"));
        assertNull(durations.get("Entropy Explained"), "a talk from elsewhere is no recording");
        assertNull(durations.get("Confidential Recording"), "that of a draft");
    }

    @Test
    void aMediaFileIsEnclosedAndAPageIsNot() {
        editor.create(
                "/videos",
                "{\"title\": \"File\", \"kind\": \"RECORDING\", \"url\": \"https://example.org/a.MP4?x=1&y=2\"}");

        Document rss = document(RSS);
        assertEquals(1, elements(rss, "enclosure").size());
        assertEquals(
                "https://example.org/a.MP4?x=1&y=2",
                elements(rss, "enclosure").get(0).getAttribute("url"));
        assertEquals("video/mp4", elements(rss, "enclosure").get(0).getAttribute("type"));
        assertEquals(
                "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
                elements(rss, "media:player").get(0).getAttribute("url"));
    }

    @ParameterizedTest
    @CsvSource({
        ATOM + ", application/atom+xml;charset=UTF-8",
        JSON + ", application/feed+json;charset=UTF-8",
        RSS + ", application/rss+xml;charset=UTF-8",
    })
    void canBeSharedAndAskedAboutAgain(String feed, String type) {
        Wire.Answer answer = Wire.get(feed, "Accept: text/html");
        assertEquals(200, answer.status());
        assertEquals(type, answer.header("Content-Type"));
        assertEquals("public, no-cache", answer.header("Cache-Control"));
        assertEquals("*", answer.header("Access-Control-Allow-Origin"));
        assertEquals(
                304, Wire.get(feed, "If-None-Match: " + answer.header("ETag")).status());
        editor.patch("/videos/theorie-part-one", "{\"title\": \"Another\"}");
        editor.patch("/sessions/next-monday", "{\"title\": \"Another\"}");
        assertEquals(
                200, Wire.get(feed, "If-None-Match: " + answer.header("ETag")).status());
    }

    @Test
    void anEmptyFeedIsAFeed() {
        assertEquals(0, rome(ATOM + "?q=nothing-has-this").getEntries().size());
        assertEquals("[]", json(JSON + "?q=nothing-has-this").get("items").toString());
        assertEquals(0, rome(RSS + "?q=nothing-has-this").getEntries().size());
    }

    private static String escaped(String text) {
        return text.replace("\"", "\\\"");
    }

    private static JsonNode json(String address) {
        Wire.Answer answer = Wire.get(address);
        assertEquals(200, answer.status(), answer.text());
        FeedSchemas.check(address, answer.text());
        return answer.json();
    }

    private static JsonNode item(String title) {
        return Api.list(json(JSON).get("items")).stream()
                .filter(item -> item.get("title").asText().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static SyndEntry entry(String title) {
        return rome(ATOM).getEntries().stream()
                .filter(entry -> entry.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static SyndFeed rome(String address) {
        Wire.Answer answer = Wire.get(address);
        assertEquals(200, answer.status(), answer.text());
        FeedSchemas.check(address, answer.text());
        try {
            return new SyndFeedInput().build(new StringReader(answer.text()));
        } catch (FeedException e) {
            throw new AssertionError(answer.text(), e);
        }
    }

    private static Document document(String address) {
        String text = Wire.get(address).text();
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<Element> elements(Node below, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node child = below.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getTagName().equals(name)) {
                    elements.add(element);
                }
                elements.addAll(elements(element, name));
            }
        }
        return elements;
    }

    private static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(Node::getTextContent).toList();
    }

    private static List<Element> links(Element feed, String rel) {
        return elements(feed, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .toList();
    }

    private static String path(String address) {
        assertTrue(address.startsWith("http://localhost:8080/"), address);
        return address.substring("http://localhost:8080".length());
    }
}
