package org.readinggroup.shared.text;

/** Text that shows nothing, whatever it is made of. */
public final class BlankText {
    /** Letters and signs by their category, and still nothing to see: Hangul's fillers, and Braille without a dot. */
    private static final String EMPTY_SIGNS = "\u115f\u1160\u3164\uffa0\u2800";

    private BlankText() {}

    /** Whether there are only spaces of any kind, line breaks and invisible characters. */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(BlankText::isInvisible);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            // Of no width, such as U+200B and U+FEFF.
            case Character.FORMAT -> true;
            // A mark needs something to stand on.
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) || EMPTY_SIGNS.indexOf(c) >= 0;
        };
    }
}
