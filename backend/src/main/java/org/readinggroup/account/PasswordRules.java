package org.readinggroup.account;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.readinggroup.shared.json.Body;

/** Which passwords may be chosen: long ones that are not among the first that somebody would try (NIST SP 800-63B). */
@Singleton
class PasswordRules {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    private static final String LIST = "/account/common-passwords.txt";

    /** How much is put around a common word to get to ten characters: {@code Dragon2026!}. */
    private static final int DECORATION = 6;

    private final Set<String> common;

    PasswordRules() {
        try (InputStream in = PasswordRules.class.getResourceAsStream(LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            common = lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a new password; one that may not be chosen is noted in the body. {@code names} are words of the account's own. */
    String read(Body body, String field, List<String> names) {
        String password = body.secret(field, SHORTEST, LONGEST);
        if (password != null) {
            String refusal = refusal(password, names);
            if (refusal != null) {
                body.wrong(field, refusal);
            }
        }
        return password;
    }

    /** What keeps a password of the right length from being chosen, or null. */
    String refusal(String password, List<String> names) {
        if (password.codePointCount(0, password.length()) < SHORTEST
                || password.codePointCount(0, password.length()) > LONGEST) {
            return "must have %d to %d characters".formatted(SHORTEST, LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.codePoints().distinct().count() < 4) {
            return "must have more than three different characters";
        }
        if (isCommon(lower)) {
            return "must not be one of the commonest, which are tried first; several words that do not belong together are good";
        }
        for (String name : names) {
            if (name != null && name.length() > 3 && lower.contains(name.toLowerCase(Locale.ROOT))) {
                return "must not contain the name or the email address of its account";
            }
        }
        return null;
    }

    private boolean isCommon(String lower) {
        String half = lower.substring(0, lower.length() / 2);
        String word = lower.replaceAll("^[^a-z]+|[^a-z]+$", "");
        return common.contains(lower)
                || (lower.equals(half + half) && common.contains(half))
                || (lower.length() - word.length() <= DECORATION && common.contains(word));
    }
}
