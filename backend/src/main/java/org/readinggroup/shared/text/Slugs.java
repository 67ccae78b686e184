package org.readinggroup.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes the part of an address that names a record. */
public final class Slugs {
    /** Longer ones are cut at a word; the database takes 100 characters, the rest is room for {@code -2}. */
    private static final int LONGEST = 80;

    /** Letters of Latin scripts that Unicode takes for letters of their own, without a mark that could be taken off. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ß", "ss"),
            Map.entry("ı", "i"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("ə", "e"));

    private static final Pattern LETTER = Pattern.compile("[" + String.join("", LETTERS.keySet()) + "]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    /** Whether {@code text} can be a slug at all; one that cannot names nothing, and need not be looked up. */
    public static boolean isSlug(String text) {
        return text.length() <= 100 && VALID.matcher(text).matches();
    }

    /**
     * A slug from a title: {@code "Théorie & Code"} gives {@code theorie-code}.
     *
     * @param fallback what a title gives that has no letter or digit of ASCII's, after accents are folded
     * @param taken tells of a slug whether it is in use or reserved; {@code -2}, {@code -3}, … is added until it is not
     */
    public static String of(String title, String fallback, Predicate<String> taken) {
        String base = folded(title);
        base = base.isEmpty() ? fallback : base;
        String slug = base;
        for (int n = 2; taken.test(slug); n++) {
            slug = base + "-" + n;
        }
        return slug;
    }

    /** A title in the letters of a slug, cut at a word; empty where none of ASCII's is left. */
    public static String folded(String title) {
        String folded =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        String letters =
                LETTER.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll(found -> LETTERS.get(found.group()));
        String words = OTHER.matcher(letters).replaceAll("-").replaceAll("^-|-$", "");
        if (words.length() <= LONGEST) {
            return words;
        }
        int cut = words.lastIndexOf('-', LONGEST);
        return words.substring(0, cut > 0 ? cut : LONGEST);
    }
}
