package org.readinggroup.shared.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person typed, as a query; what it finds is the subject of SessionSearchTest. */
class SearchTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"zebra", "'; drop table session; --", "a' || 'b", "\\", "\"phrase'", "-'minus", ":*&|!()"})
    void putsNoTextIntoTheStatement(String text) {
        String expression = SearchText.of(text).expression().text();

        assertEquals(
                "",
                expression.replaceAll(
                        "plainto_tsquery|phraseto_tsquery|to_tsquery|'reading_(stemmed|exact)'|\\?|&&|\\|\\||!!|[(), ]",
                        ""));
    }

    @Test
    void readsWordsPhrasesAndMinus() {
        SearchText search = SearchText.of("zebra \"coding of stripes\" -lion -\"two words\"");

        assertEquals(
                List.of("zebra", "'zebra':*", "coding of stripes", "lion", "two words"),
                search.expression().values());
        assertTrue(search.expression()
                .text()
                .endsWith("&& !! plainto_tsquery('reading_exact', ?) && !! phraseto_tsquery('reading_exact', ?)"));
    }

    @Test
    void quotesAPrefixSoThatNothingInItIsAnOperator() {
        assertEquals(
                "'o''reilly\\\\':*",
                SearchText.of("o'reilly\\").expression().values().get(1));
    }

    @Test
    void takesAPhraseWhoseEndIsNotTypedYet() {
        assertEquals(
                List.of("coding of"), SearchText.of("\"coding of").expression().values());
    }

    @Test
    void isNeverEmptyNorEndless() {
        assertFalse(SearchText.of("").expression().text().isEmpty());
        assertEquals(
                40, SearchText.of("word ".repeat(100)).expression().values().size());
    }
}
