package org.readinggroup.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords may be chosen, and what is kept of them. */
class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password123",
                "PassWord123",
                "1234567890",
                "qwertyuiop",
                "Password2026!",
                "dragondragon",
                "aaaaaaaaaaaaaaa",
                "abababababab",
                "too short",
                "ada@example.org and more",
                "I am lovelace",
            })
    void refuseWhatIsTriedFirst(String password) {
        assertNotNull(rules.refusal(password, List.of("ada@example.org", "ada", "Lovelace")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "counting in sevens",
                "10 zebras & 3 gnus",
                "пароль из слов",
                "😀🐴🔋📎🌍🎈🥕🚲🧀🪁",
                "  spaces count  ",
                "correct horse battery staple",
            })
    void takeAnyKindOfCharacter(String password) {
        assertNull(rules.refusal(password, List.of("ada@example.org", "ada", "Lovelace")));
    }

    @Test
    void boundTheLength() {
        assertNull(rules.refusal("abcdefg ".repeat(16), List.of()));
        assertNotNull(rules.refusal("abcdefg ".repeat(16) + "x", List.of()));
    }

    @Test
    void keepAHashThatOnlyThePasswordMatches() {
        String hash = PasswordHash.OF_TODAY.of("counting in sevens");

        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertTrue(PasswordHash.matches("counting in sevens", hash));
        assertFalse(PasswordHash.matches("counting in sevens ", hash));
        assertFalse(PasswordHash.matches("", PasswordHash.NOBODYS));
        assertFalse(hash.equals(PasswordHash.OF_TODAY.of("counting in sevens")), "each has its own salt");
        assertEquals(
                true,
                PasswordHash.matches("caf\u00e9 in the morning", PasswordHash.OF_TODAY.of("cafe\u0301 in the morning")),
                "however the keyboard composes it");
    }

    @Test
    void matchTheReferenceImplementation() {
        // The test vector of the reference implementation, src/test.c: version 19, t=2, m=2^16, p=1.
        assertTrue(PasswordHash.matches(
                "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void makeAHashAnewOnlyWhenTheParametersRose() {
        assertTrue(PasswordHash.OF_TODAY.isMoreThan(new PasswordHash(8, 1, 1).of("counting in sevens")));
        assertFalse(PasswordHash.OF_TODAY.isMoreThan(PasswordHash.NOBODYS));
    }
}
