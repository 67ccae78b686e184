package org.readinggroup.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.settings.SettingsException;
import org.readinggroup.shared.web.BaseUrl;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;
import org.readinggroup.testsupport.Wire;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is read of the site as a whole. */
@QuarkusTest
class SiteTest {
    @Inject
    Editor editor;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    BaseUrl baseUrl;

    @Test
    void theSitemapHasEveryPageThatVisitorsFindAndNoOther() throws Exception {
        editor.create("/sessions", "{\"title\": \"Only a draft\"}");

        List<String> pages = pages();

        List<String> expected =
                new ArrayList<>(List.of("/", "/sessions", "/videos", "/calendar", "/about", "/people", "/papers"));
        for (String list : List.of("sessions", "videos", "people", "papers")) {
            Api.slugs("/api/v1/" + list + "?limit=100").forEach(slug -> expected.add("/" + list + "/" + slug));
        }
        assertEquals(
                expected.stream().sorted().toList(), pages.stream().sorted().toList());
        for (String page : pages) {
            assertEquals(200, Wire.get(page).status(), page);
        }
    }

    @Test
    void theSitemapSaysWhenAPageWasChangedLast() throws Exception {
        database.run("update session set updated_at = '2026-10-01T10:00:00Z' where slug = 'zebra-codes'");

        String sitemap = Wire.get("/sitemap.xml").text();

        assertTrue(sitemap.contains("/sessions/zebra-codes</loc><lastmod>2026-10-01T10:00:00Z</lastmod>"), sitemap);
    }

    @Test
    void theSitemapIsNewOnceAPageIsTakenBack() throws Exception {
        String tag = Wire.get("/sitemap.xml").header("ETag");
        assertTrue(pages().contains("/sessions/zebra-codes"));

        database.run("update session set stage = 'DRAFT' where slug = 'zebra-codes'");

        assertFalse(pages().contains("/sessions/zebra-codes"));
        assertNotEquals(tag, Wire.get("/sitemap.xml").header("ETag"));
    }

    @Test
    void robotsReadAllThatIsPublic() {
        Wire.Answer robots = Wire.get("/robots.txt");

        assertEquals("text/plain;charset=UTF-8", robots.header("Content-Type"));
        assertTrue(robots.text().startsWith("User-agent: *\nDisallow: /admin\nDisallow: /join/\n"), robots.text());
        assertTrue(robots.text().contains("\nSitemap: " + baseUrl.of("/sitemap.xml") + "\n"), robots.text());
    }

    @Test
    void namesNobodyToTellOfAVulnerabilityWhereNobodyIsSet() {
        Wire.Answer none = Wire.get("/.well-known/security.txt");

        assertEquals(404, none.status());
        assertTrue(none.text().contains("names nobody"), none.text());
    }

    @ParameterizedTest
    @CsvSource({
        "security@example.org, mailto:security@example.org",
        "' mailto:security@example.org ', mailto:security@example.org",
        "https://example.org/security, https://example.org/security",
        "tel:+1-201-555-0123, tel:+1-201-555-0123",
    })
    void namesWhomToTellOfAVulnerability(String set, String contact) {
        clock.moveTo("2026-08-31T23:59:59Z");

        String text = new String(new SecurityContact(Optional.of(set), baseUrl, clock).text(), StandardCharsets.UTF_8);

        assertEquals(
                "Contact: " + contact + "\nExpires: 2027-02-01T00:00:00Z\nPreferred-Languages: en\nCanonical: "
                        + baseUrl.of("/.well-known/security.txt") + "\n",
                text);
        assertTrue(Instant.parse("2027-02-01T00:00:00Z").isAfter(clock.instant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask around", "http://example.org", "example.org/security", "mailto:a@b\nContact: x", ""})
    void refusesToStartWithWhatIsNoContact(String set) {
        SettingsException refused =
                assertThrows(SettingsException.class, () -> new SecurityContact(Optional.of(set), baseUrl, clock));

        assertTrue(refused.getMessage().startsWith("READINGGROUP_SECURITY_CONTACT must be"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap.xml", "/robots.txt"})
    void areReadsLikeAllOthers(String address) {
        Wire.Answer answer = Wire.get(address);

        assertEquals(200, answer.status());
        assertEquals("public, no-cache", answer.header("Cache-Control"));
        assertEquals(
                304,
                Wire.get(address, "If-None-Match: " + answer.header("ETag")).status());
        assertEquals(405, Wire.send("POST", address).status());
        assertEquals(400, Wire.get(address + "?page=2").status());
    }

    /** The paths of the sitemap's addresses, in its order. */
    private List<String> pages() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document sitemap = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(Wire.get("/sitemap.xml").text().getBytes(StandardCharsets.UTF_8)));
        Element all = sitemap.getDocumentElement();
        assertEquals("urlset", all.getLocalName());
        NodeList addresses = all.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", "loc");
        List<String> paths = new ArrayList<>();
        for (int n = 0; n < addresses.getLength(); n++) {
            String address = addresses.item(n).getTextContent();
            assertTrue(address.startsWith(baseUrl.of("/")), address);
            paths.add(address.substring(baseUrl.of("").length()));
        }
        return paths;
    }
}
