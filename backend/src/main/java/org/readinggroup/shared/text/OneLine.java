package org.readinggroup.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts of one line, such as names, in one spelling: what looks alike is alike. */
public final class OneLine {
    /** Spaces of any width, also those that do not break. */
    private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");

    private OneLine() {}

    /** In Unicode's form NFC, with one space between words and none around them. */
    public static String tidied(String text) {
        return Normalizer.normalize(SPACES.matcher(text).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
    }
}
