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
        String expression = SearchText.of(text).expression();

        assertEquals(
                "",
                expression.replaceAll(
                        "plainto_tsquery|phraseto_tsquery|to_tsquery|'reading_(stemmed|exact)'|cast\\(:search\\d+ as text\\)|&&|\\|\\||!!|[(), ]",
                        ""));
    }

    @Test
    void readsWordsPhrasesAndMinus() {
        SearchText search = SearchText.of("zebra \"coding of stripes\" -lion -\"two words\"");

        assertEquals(
                List.of("zebra", "'zebra':*", "coding of stripes", "lion", "two words"),
                List.copyOf(search.parameters().values()));
        assertTrue(search.expression()
                .endsWith("&& !! plainto_tsquery('reading_exact', cast(:search3 as text))"
                        + " && !! phraseto_tsquery('reading_exact', cast(:search4 as text))"));
    }

    @Test
    void quotesAPrefixSoThatNothingInItIsAnOperator() {
        assertEquals(
                "'o''reilly\\\\':*", SearchText.of("o'reilly\\").parameters().get("search1"));
    }

    @Test
    void takesAPhraseWhoseEndIsNotTypedYet() {
        assertEquals(
                List.of("coding of"),
                List.copyOf(SearchText.of("\"coding of").parameters().values()));
    }

    @Test
    void isNeverEmptyNorEndless() {
        assertFalse(SearchText.of("").expression().isEmpty());
        assertEquals(40, SearchText.of("word ".repeat(100)).parameters().size());
    }
}
