package org.readinggroup.shared.text;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Finds {@code $…$} and {@code $$…$$} in Markdown, by Pandoc's rule (User's Guide, "tex_math_dollars"), so that prices stay
 * prices: an opening dollar has no space after it; a closing one has no space before and no digit after it. Between them
 * Markdown has no say; a backslash keeps the dollar after it from closing.
 */
final class TexParser implements InlineContentParser {
    /** No formula has more characters; without a bound a text of many dollars would be read to its end at each. */
    static final int LONGEST = 4_000;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Tex tex = read(state.scanner());
        return tex == null
                ? ParsedInline.none()
                : ParsedInline.of(tex, state.scanner().position());
    }

    /** The formula that begins where the scanner is, which goes past it; null where none does, and the scanner is anywhere. */
    static Tex read(Scanner scanner) {
        int dollars = 0;
        // No further than needed to know that there are too many: a text of dollars alone would be counted at each.
        while (dollars < 3 && scanner.next('$')) {
            dollars++;
        }
        if (dollars > 2) {
            return null;
        }
        boolean block = dollars == 2;
        if (!block && isSpace(scanner.peek())) {
            return null;
        }
        Position start = scanner.position();
        char before = '$';
        for (int length = 0; length < LONGEST && scanner.hasNext(); length++) {
            char c = scanner.peek();
            if (c == '\\') {
                scanner.next();
                scanner.next();
                before = c;
                continue;
            }
            if (c == '$') {
                Position end = scanner.position();
                int closing = scanner.matchMultiple('$');
                if (closing == dollars && (block || (!isSpace(before) && !isDigit(scanner.peek())))) {
                    String source = scanner.getSource(start, end).getContent().strip();
                    return source.isEmpty() ? null : new Tex(source, block);
                }
                if (closing != dollars || block) {
                    return null;
                }
                before = '$';
                continue;
            }
            before = c;
            scanner.next();
        }
        return null;
    }

    private static boolean isSpace(char c) {
        return c == Scanner.END || Character.isWhitespace(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Tells the Markdown parser which character begins a formula. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
            return new TexParser();
        }
    }
}
