package org.readinggroup.shared.json;

import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.readinggroup.shared.json.Value.Read;
import org.readinggroup.shared.text.BlankText;
import org.readinggroup.shared.text.OneLine;

/** Texts of a body. Lengths are in Unicode code points, as PostgreSQL counts them. */
final class Texts {
    private Texts() {}

    /** One line in its one spelling. */
    static Value<String> line(int max) {
        return text(1, max, Texts::isNotInALine, OneLine::tidied, "must not contain control characters or line breaks");
    }

    /** Several lines, as they are but for their breaks. */
    static Value<String> lines(int max) {
        return text(
                1,
                max,
                Texts::isNotInLines,
                text -> text.replace("\r\n", "\n").replace('\r', '\n'),
                "must not contain control characters other than line breaks and tabs");
    }

    /** As it is: a space at the end of a password belongs to it. */
    static Value<String> secret(int min, int max) {
        return text(min, max, Character::isISOControl, UnaryOperator.identity(), "must not contain control characters");
    }

    /** The two separators break a line as well (Unicode, section 5.8). */
    private static boolean isNotInALine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    private static boolean isNotInLines(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static Value<String> text(
            int min, int max, IntPredicate refused, UnaryOperator<String> tidied, String refusal) {
        return node -> {
            if (!node.isTextual()) {
                return Read.wrong("must be a text");
            }
            String text = tidied.apply(node.textValue());
            int length = text.codePointCount(0, text.length());
            if (BlankText.isBlank(text)) {
                return Read.wrong("must not be blank");
            }
            if (length < min || length > max) {
                return Read.wrong(
                        min > 1
                                ? "must have %d to %d characters".formatted(min, max)
                                : "must have at most %d characters, not %d".formatted(max, length));
            }
            if (text.codePoints().anyMatch(refused)) {
                return Read.wrong(refusal);
            }
            if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
                return Read.wrong("must not contain half a surrogate pair");
            }
            return Read.right(text);
        };
    }

    /** A value as a message shows it: short, and without anything that could not be printed. */
    static String quoted(String value) {
        return "\"" + printable(value) + "\"";
    }

    /** As {@link #quoted}, without the quotes. */
    static String printable(String value) {
        String printable = value.codePoints()
                .limit(60)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > 60 ? printable + "…" : printable;
    }
}
