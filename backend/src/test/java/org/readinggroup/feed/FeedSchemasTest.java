package org.readinggroup.feed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A schema that accepts anything would prove nothing. */
class FeedSchemasTest {
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.org/f</id><title>T</title>
            <updated>2026-10-14T15:00:00Z</updated>
            <entry><id>urn:uuid:0192f000-0000-7000-8000-000000000000</id><title>E</title><updated>2026-10-14T15:00:00Z</updated>
            <link rel="alternate" href="https://example.org/e"/></entry></feed>""";

    @Test
    void aSmallFeedIsOne() {
        FeedSchemas.check("x.atom", ATOM);
        FeedSchemas.check(
                "x.json", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": []}");
    }

    @ParameterizedTest
    @CsvSource({
        "<title>T</title>, ''",
        "<title>T</title>, <title>T</title><title>T</title>",
        "2026-10-14T15:00:00Z, 2026-10-14 15:00",
        "https://example.org/e, /e",
        "<entry>, <entry><updated>2026-10-14T15:00:00Z</updated>",
        "<title>E</title>, <title type='xhtml'>E</title>",
        "<title>E</title>, <title>E</title><colour>red</colour>",
        "<title>E</title>, <title>E</title><author><email>e@example.org</email></author>",
    })
    void whatIsWrongInAtomIsFound(String right, String wrong) {
        assertFalse(
                FeedSchemas.errors("atom.rnc", ATOM.replaceFirst(right, wrong)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"title\": \"T\", \"items\": []}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [{\"id\": \"1\"}]}",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [], \"colour\": 1}",
            })
    void whatIsWrongInJsonIsFound(String feed) {
        assertThrows(AssertionError.class, () -> FeedSchemas.check("x.json", feed));
    }
}
