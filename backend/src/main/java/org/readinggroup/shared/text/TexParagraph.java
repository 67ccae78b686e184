package org.readinggroup.shared.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A paragraph that goes on to the end of a formula. Formulas are broken before their signs, and Markdown would take a line
 * that begins with {@code +}, {@code -}, {@code >} or {@code =} for a list, a quote or a heading.
 */
final class TexParagraph extends AbstractBlockParser {
    /** Stands where the paragraph will: in one that the parser knows as such, other blocks may begin at any line. */
    private final Block place = new CustomBlock() {};

    private final List<SourceLine> lines;
    private int linesToCome;

    private TexParagraph(List<SourceLine> lines, int linesToCome) {
        this.lines = new ArrayList<>(lines);
        this.linesToCome = linesToCome;
    }

    @Override
    public Block getBlock() {
        return place;
    }

    @Override
    public boolean canHaveLazyContinuationLines() {
        return linesToCome > 0;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return linesToCome > 0 && !state.isBlank()
                ? BlockContinue.atIndex(state.getNextNonSpaceIndex())
                : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line);
        linesToCome--;
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        Paragraph paragraph = new Paragraph();
        inlineParser.parse(SourceLines.of(lines), paragraph);
        place.insertBefore(paragraph);
        place.unlink();
    }

    /**
     * Begins one where a paragraph has an open {@code $$} that began or ended a line, and that is closed before a blank line;
     * dollars that nothing closes are text, and the lines after them what they are anyway.
     */
    static final class Factory extends AbstractBlockParserFactory {
        /** Lines. Each is read with all before it in its paragraph; nobody writes longer ones, nor longer formulas. */
        private static final int LONGEST = 100;

        private final String text;

        /** @param text all that is parsed, to look ahead in; the parser has to know where in it a line is */
        Factory(String text) {
            this.text = text;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            List<SourceLine> before = matched.getParagraphLines().getLines();
            if (before.size() > LONGEST
                    || before.stream()
                            .noneMatch(line -> line.getContent().toString().contains("$$"))) {
                return BlockStart.none();
            }
            List<SourceLine> all = Stream.concat(before.stream(), ahead(state)).toList();
            int last = lastLineOfFormula(Scanner.of(SourceLines.of(all)), before.size());
            return last < before.size()
                    ? BlockStart.none()
                    : BlockStart.of(new TexParagraph(before, last + 1 - before.size()))
                            .atIndex(state.getNextNonSpaceIndex())
                            .replaceParagraphLines(before.size());
        }

        /** This line and those after it, up to a blank one, without what they have of the quotes and lists around them. */
        private Stream<SourceLine> ahead(ParserState state) {
            SourceSpan line = state.getLine().getSourceSpan();
            int start = line.getInputIndex() + state.getNextNonSpaceIndex();
            return text.substring(start, Math.min(text.length(), start + TexParser.LONGEST))
                    .lines()
                    .limit(LONGEST)
                    .map(next -> next.replaceFirst("^[ \\t>]+", ""))
                    .takeWhile(next -> !next.isEmpty())
                    .map(next -> SourceLine.of(next, null));
        }

        /** The line, from 0, at which a formula ends that line {@code here} is within; -1 where it is within none. */
        private static int lastLineOfFormula(Scanner scanner, int here) {
            int line = 0;
            while (scanner.hasNext() && line < here) {
                char c = scanner.peek();
                Position start = scanner.position();
                if (c == '$') {
                    boolean atAnEnd = beginsOrEndsALine(scanner);
                    scanner.setPosition(start);
                    Tex tex = TexParser.read(scanner);
                    if (tex == null) {
                        scanner.setPosition(start);
                        scanner.matchMultiple('$');
                        continue;
                    }
                    line += scanner.getSource(start, scanner.position())
                                    .getLines()
                                    .size()
                            - 1;
                    if (line >= here && tex.block() && atAnEnd) {
                        return line;
                    }
                } else if (c == '`') {
                    passCode(scanner);
                    line += scanner.getSource(start, scanner.position())
                                    .getLines()
                                    .size()
                            - 1;
                } else {
                    scanner.next();
                    if (c == '\\' && scanner.peek() != '\n') {
                        scanner.next();
                    }
                    line += c == '\n' ? 1 : 0;
                }
            }
            return -1;
        }

        private static boolean beginsOrEndsALine(Scanner scanner) {
            int before = scanner.peekPreviousCodePoint();
            scanner.matchMultiple('$');
            scanner.matchMultiple(' ');
            return before == '\n' || before == Scanner.END || scanner.peek() == '\n';
        }

        /** A code span, or backticks that are none (CommonMark, section 6.1). */
        private static void passCode(Scanner scanner) {
            int backticks = scanner.matchMultiple('`');
            Position after = scanner.position();
            while (scanner.find('`') >= 0) {
                if (scanner.matchMultiple('`') == backticks) {
                    return;
                }
            }
            scanner.setPosition(after);
        }
    }
}
