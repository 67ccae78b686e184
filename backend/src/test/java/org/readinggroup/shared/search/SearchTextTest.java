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
                        "phraseto_tsquery|to_tsquery|search_text|'reading_(stemmed|exact)'|'''' (?=\\|\\|)|(?<=\\|\\| )' '':\\*'|\\?|&&|\\|\\||!!|[(), ]",
                        ""));
    }

    @Test
    void readsWordsPhrasesAndMinus() {
        SearchText search = SearchText.of("zebra \"coding of stripes\" -lion -\"two words\"");

        assertEquals(
                List.of("zebra", "zebra", "coding of stripes", "lion", "two words"),
                search.expression().values());
        assertTrue(
                search.expression()
                        .text()
                        .endsWith(
                                "&& !! phraseto_tsquery('reading_exact', search_text(?)) && !! phraseto_tsquery('reading_exact', search_text(?))"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u201Ccoding of\u201D",
                "\u201Ecoding of\u201C",
                "\u00ABcoding of\u00BB",
                "\u300Ccoding of\u300D",
            })
    void takesTheQuotesOfPhonesAndOtherLanguages(String phrase) {
        assertEquals(List.of("coding of"), SearchText.of(phrase).expression().values());
    }

    @Test
    void partsWordsByAnySpace() {
        assertEquals(
                List.of("two", "two", "words", "words"),
                SearchText.of("two\u00A0words").expression().values());
        assertEquals(
                List.of("two", "two", "words", "words"),
                SearchText.of("\u3000two\u2009words").expression().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2506.20639",
                "2506.20639v2",
                "arXiv:2506.20639",
                "arxiv:2506.20639v1",
                "https://arxiv.org/abs/2506.20639v3",
                "arxiv.org/pdf/2506.20639.pdf",
                "https://arxiv.org/abs/2506.20639?context=cs",
                "https://doi.org/10.48550/arXiv.2506.20639",
                "arXiv:2506.20639v2 [cs.LG]",
                "arXiv: 2506.20639v2",
            })
    void findsAPaperByItsArxivIdAsPeoplePasteIt(String id) {
        assertEquals(
                List.of("2506.20639", "2506.20639"),
                SearchText.of(id).expression().values());
    }

    @Test
    void knowsAnArxivIdBesideOtherWordsAndInQuotes() {
        assertEquals(
                List.of("codes", "codes", "hep-th/9901001", "hep-th/9901001", "[cs.LG]", "[cs.LG]"),
                SearchText.of("codes https://arxiv.org/abs/hep-th/9901001v2 [hep-th] [cs.LG]")
                        .expression()
                        .values());
        assertEquals(
                List.of("2506.20639", "2506.20640", "0711.1234"),
                SearchText.of("\"arXiv:2506.20639v1\" -arXiv:2506.20640v1 -\"0711.1234v3\"")
                        .expression()
                        .values());
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
