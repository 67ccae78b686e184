package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strong entity tags from bytes. */
class EntityTagsTest {

    @Test
    void areTheSameForTheSameBytesOnly() {
        assertEquals(tag("a"), tag("a"));
        assertNotEquals(tag("a"), tag("b"));
        assertTrue(tag("a").matches("\"[A-Za-z0-9_-]{16}\""), tag("a"));
    }

    @Test
    void areOthersInAnotherCoding() {
        assertEquals("\"abc-gz\"", EntityTags.coded("\"abc\"", "gz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "*", "W/\"abc\"", "\"x\", \"abc\"", "\"x\",W/\"abc\" ,\"y\"", " \"abc\" "})
    void areMatchedWeakly(String ifNoneMatch) {
        assertTrue(EntityTags.matches(ifNoneMatch, "\"abc\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "\"abcd\"", "\"abc-gz\"", "", "w/\"abc\"", "\"*\""})
    void areNotMatchedByOthers(String ifNoneMatch) {
        assertFalse(EntityTags.matches(ifNoneMatch, "\"abc\""));
        assertFalse(EntityTags.matches(null, "\"abc\""));
    }

    private static String tag(String text) {
        return EntityTags.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
