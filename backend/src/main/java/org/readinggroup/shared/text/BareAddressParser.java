package org.readinggroup.shared.text;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Leaves the dollars of a bare address to it. Addresses are linked once all else is read, when a formula would have taken
 * {@code $a&b=$} out of {@code https://example.org/?q=$a&b=$c}.
 */
final class BareAddressParser implements InlineContentParser {
    /** As long as an address of the API may be; without a bound a text of addresses would be read to its end at each. */
    private static final int LONGEST = 2_000;

    /** The one that links them, so that both agree on where an address ends. */
    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        if (!beginsAnAddress(scanner)) {
            return ParsedInline.none();
        }
        for (int length = 0; length < LONGEST && !isSpace(scanner.peek()); length++) {
            scanner.next();
        }
        String word = scanner.getSource(start, scanner.position()).getContent();
        int dollar = word.lastIndexOf('$', endOfAddress(word) - 1);
        if (dollar < 0) {
            return ParsedInline.none();
        }
        scanner.setPosition(start);
        for (int i = 0; i <= dollar; i++) {
            scanner.next();
        }
        return ParsedInline.of(new Text(word.substring(0, dollar + 1)), scanner.position());
    }

    private static boolean beginsAnAddress(Scanner scanner) {
        StringBuilder beginning = new StringBuilder();
        while (beginning.length() < "https://".length() && !isSpace(scanner.peek())) {
            beginning.append(Character.toLowerCase(scanner.peek()));
            scanner.next();
        }
        String word = beginning.toString();
        return word.startsWith("http://") || word.startsWith("https://") || word.startsWith("www.");
    }

    /** 0 where the word does not begin with an address. */
    private static int endOfAddress(String word) {
        Iterator<LinkSpan> links = ADDRESSES.extractLinks(word).iterator();
        LinkSpan first = links.hasNext() ? links.next() : null;
        return first == null || first.getBeginIndex() > 0 ? 0 : first.getEndIndex();
    }

    private static boolean isSpace(char c) {
        return c == Scanner.END || Character.isWhitespace(c);
    }

    /** Tells the Markdown parser which characters begin an address. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('h', 'H', 'w', 'W');
        }

        @Override
        public InlineContentParser create() {
            return new BareAddressParser();
        }
    }
}
