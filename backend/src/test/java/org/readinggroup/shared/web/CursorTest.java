package org.readinggroup.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a page begins, as clients carry it about. */
class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "Théorie", "信息论 🦓", "a|b,c;d", "%00", "\"quoted\" & <tagged>", ""})
    void comesBackAsItWas(String key) {
        Cursor cursor = Cursor.of("name", key, 7);

        assertTrue(cursor.encoded().matches("[A-Za-z0-9_-]+"), "needs no escaping in an address");
        assertEquals(Optional.of(new Cursor("name", List.of(key, "7"))), Cursor.decoded(cursor.encoded()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "!!!", "bmFtZQ", "bmFtZQo=", "YQ==", "_w", "w6k\n"})
    void isNothingElse(String text) {
        assertEquals(Optional.empty(), Cursor.decoded(text));
    }

    @Test
    void holdsNoControlCharacterAndOnlyUtf8() {
        assertEquals(Optional.empty(), Cursor.decoded(base64("name\na\u0000b".getBytes(StandardCharsets.UTF_8))));
        assertEquals(Optional.empty(), Cursor.decoded(base64(new byte[] {'n', '\n', (byte) 0xC3, '('})));
    }

    @Test
    void knowsAnId() {
        assertTrue(Cursor.isId("0c7e2f4a-3b1d-4c55-8a6e-5d2f1b9c7e30"));
        assertFalse(Cursor.isId("0C7E2F4A-3B1D-4C55-8A6E-5D2F1B9C7E30"));
        assertFalse(Cursor.isId("1-1-1-1-1"));
    }

    @Test
    void knowsAnInstantThatARecordCanHave() {
        for (String there : List.of("1949-12-31T15:00:00Z", "2026-05-11T17:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            assertTrue(Cursor.isInstant(there), there);
        }
        for (String none : List.of("+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "never", "")) {
            assertFalse(Cursor.isInstant(none), none);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
