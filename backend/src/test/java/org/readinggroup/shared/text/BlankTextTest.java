package org.readinggroup.shared.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows nothing is blank. */
class BlankTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00a0",
                "\u200b\u200b",
                "\u2003 \u202f",
                "\ufeff",
                "\u200d\ufe0f",
                "\u2060\u00ad",
                "\u3164",
                "\u2800",
                "\u3000",
                "\u2028"
            })
    void showsNothing(String text) {
        assertTrue(BlankText.isBlank(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00a0a", ".", "\u4e2d", "\uac00", "e\u0301", "\ud83d\ude00", "0"})
    void showsSomething(String text) {
        assertFalse(BlankText.isBlank(text));
    }
}
