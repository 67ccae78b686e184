package org.readinggroup.shared.arxiv;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The arXiv's name for a paper in its one normal spelling, so that two spellings of one paper are found to be the same:
 * {@code 2506.20639}, or {@code math/0309136} for papers before April 2007. It carries no host, version or subject class.
 *
 * <p>The forms are those of <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv: understanding the
 * identifier</a>: {@code YYMM.NNNN} from 0704 to 1412, {@code YYMM.NNNNN} from 1501, and before 0704
 * {@code archive/YYMMNNN}, where a subject class ({@code math.GT/…}) may be written and says nothing more.
 */
public record ArxivId(String value) {

    /** What every spelling holds, for the OpenAPI document; a host, a prefix and a version may stand around it. */
    public static final String WITHIN =
            "(07(0[4-9]|1[0-2])|(0[89]|1[0-4])(0[1-9]|1[0-2]))\\.[0-9]{4}|(1[5-9]|[2-9][0-9])(0[1-9]|1[0-2])\\.[0-9]{5}"
                    + "|[a-z]+(-[a-z]+)?(\\.[A-Z]{2})?/(9[1-9]|0[0-7])(0[1-9]|1[0-2])[0-9]{3}";

    private static final String SPELLING = "(?i)(?:(?:https?://)?(?:[a-z]+\\.)?arxiv\\.org/(?:abs|pdf|html)/"
            + "|(?:(?:https?://)?(?:dx\\.)?doi\\.org/)?10\\.48550/arxiv\\."
            + "|arxiv:\\s*)?"
            + "(?<id>[a-z0-9][a-z0-9./-]*?)(?:v[1-9][0-9]*)?(?:\\.pdf)?/?(?:[?#][^\\s\"]*)?(?:\\s*\\[[a-z.-]+])?";
    private static final Pattern WHOLE = Pattern.compile(SPELLING);

    /** Where a word may begin and end: at spaces, quotes, brackets and what ends a sentence, and after a minus of a search. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "(?<=^|[\\s\\p{Z}\"(]|(?:^|[\\s\\p{Z}\"(])-)" + SPELLING + "(?=[.,;:]?(?:$|[\\s\\p{Z}\")]))");

    private static final Pattern SINCE_2007 = Pattern.compile("([0-9]{2}(?:0[1-9]|1[0-2]))\\.([0-9]{4,5})");
    private static final Pattern BEFORE_2007 =
            Pattern.compile("(?<archive>[a-z]+(?:-[a-z]+)?)(?:\\.[A-Za-z]{2}|\\.[a-z]+-[a-z]+)?/"
                    + "(?<number>(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])[0-9]{3})");
    private static final int FIRST_MONTH = 704;
    private static final int FIRST_MONTH_OF_FIVE_DIGITS = 1501;

    /**
     * Accepts the normal spelling only; {@link #parse} reads the others.
     *
     * @throws IllegalArgumentException for any other
     */
    public ArxivId {
        if (!normal(value).filter(value::equals).isPresent()) {
            throw new IllegalArgumentException("Not an arXiv id in its normal spelling: " + value);
        }
    }

    /**
     * Reads any usual spelling: bare, {@code arXiv:2506.20639v2 [cs.LG]}, an address on arxiv.org ({@code abs},
     * {@code pdf}, {@code html}), or arXiv's own DOI.
     *
     * @return the id, or empty where the text is none
     */
    public static Optional<ArxivId> parse(String text) {
        Matcher around = WHOLE.matcher(text.strip());
        return around.matches() ? normal(around.group("id")).map(ArxivId::new) : Optional.empty();
    }

    /** A text in which each spelling of an id that stands in it as a word is the normal one. */
    public static String normalised(String text) {
        return IN_TEXT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        parse(found.group()).map(ArxivId::value).orElse(found.group())));
    }

    private static Optional<String> normal(String id) {
        Matcher since2007 = SINCE_2007.matcher(id);
        if (since2007.matches()) {
            int month = Integer.parseInt(since2007.group(1));
            int digits = month < FIRST_MONTH_OF_FIVE_DIGITS ? 4 : 5;
            boolean used = month >= FIRST_MONTH && since2007.group(2).length() == digits;
            return used ? Optional.of(id) : Optional.empty();
        }
        Matcher before2007 = BEFORE_2007.matcher(id);
        return before2007.matches()
                ? Optional.of(before2007.group("archive") + "/" + before2007.group("number"))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
