package org.readinggroup.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles as parts of addresses. */
class SlugsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Théorie & Code|theorie-code",
                "  Ünïcødé  |unicode",
                "DiffuCoder: Understanding|diffucoder-understanding",
                "S18|s18",
                "a_b.c/d|a-b-c-d",
                "ﬁne ½|fine-1-2",
                "İstanbul|istanbul",
                "Łukasz Ørsted|lukasz-orsted",
                "Đặng Þór Straße Æther|dang-thor-strasse-aether",
                "Ağrı Həyat|agri-heyat",
                "信息论|session",
                "🦓|session",
                "---|session",
            })
    void foldAccentsAndLeaveOutWhatIsNeitherLetterNorDigit(String title, String slug) {
        assertEquals(slug, Slugs.of(title, "session", taken -> false));
    }

    @Test
    void countOnWhereOneIsTaken() {
        assertEquals("codes-3", Slugs.of("Codes", "session", Set.of("codes", "codes-2")::contains));
        assertEquals("session-2", Slugs.of("🦓", "session", "session"::equals));
    }

    @Test
    void areCutAtAWord() {
        String slug = Slugs.of("abcdefghi ".repeat(20), "session", taken -> false);

        assertTrue(slug.length() <= 80);
        assertTrue(slug.endsWith("-abcdefghi"), slug);
        assertEquals(80, Slugs.of("a".repeat(200), "session", taken -> false).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a-b", "2506-20639", "s18"})
    void areLettersAndDigitsWithSingleHyphensBetween(String slug) {
        assertTrue(Slugs.isSlug(slug));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "é", "a b", "a/b", "a\n", "a\u0000", "٣"})
    void areNothingElse(String text) {
        assertFalse(Slugs.isSlug(text));
        assertFalse(Slugs.isSlug("a".repeat(101)));
    }
}
