package org.readinggroup.shared.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readinggroup.shared.arxiv.ArxivId;
import org.readinggroup.shared.sql.Sql;

/**
 * A search text as a PostgreSQL {@code tsquery} over documents of migration V017, whose {@code search_text} says what a word
 * is: every word has to be there, as a stem or as a prefix; {@code "a phrase"} word by word; {@code -word} and
 * {@code -"a phrase"} not at all. Any text is a search; one without words finds nothing.
 */
public final class SearchText {
    /** What phones and word processors write where a person types {@code "}. */
    private static final Pattern QUOTES =
            Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB\\u300C-\\u300F\\uFF02]");

    /** A minus before a word or phrase; a phrase, whose closing quote may not have been typed yet; or a word. */
    private static final Pattern TERM = Pattern.compile(
            "(?<minus>-)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))", Pattern.UNICODE_CHARACTER_CLASS);

    private static final String PHRASE = "phraseto_tsquery('reading_exact', search_text(?))";

    /**
     * A word's stem or what it begins. Quoted, so that it is no expression of to_tsquery: search_text leaves no sign that
     * could end that. What a hyphen or another sign makes of several words is a phrase.
     */
    private static final String WORD = "(phraseto_tsquery('reading_stemmed', search_text(?))"
            + " || to_tsquery('reading_exact', '''' || search_text(?) || ' '':*'))";

    /** More words make a query no sharper, only slower. */
    private static final int MOST_TERMS = 20;

    private Sql expression;
    private Sql wanted;

    private SearchText() {}

    /** Reads what a person typed. */
    public static SearchText of(String text) {
        SearchText search = new SearchText();
        // Sessions know a paper by the normal spelling of its id, and people paste any other.
        Matcher terms = TERM.matcher(ArxivId.normalised(QUOTES.matcher(text).replaceAll("\"")));
        for (int n = 0; n < MOST_TERMS && terms.find(); n++) {
            boolean minus = terms.group("minus") != null;
            if (terms.group("phrase") != null) {
                search.add(minus, PHRASE, terms.group("phrase"));
            } else if (minus) {
                search.add(true, PHRASE, terms.group("word"));
            } else {
                search.addWord(terms.group("word"));
            }
        }
        if (search.expression == null) {
            search.add(false, PHRASE, "");
        }
        if (search.wanted == null) {
            search.want(PHRASE, "");
        }
        return search;
    }

    /** An SQL expression of type {@code tsquery}. */
    public Sql expression() {
        return expression;
    }

    /**
     * An SQL expression of type {@code tsquery} for {@code ts_rank} of what {@link #expression} finds: any of the words. Its sum
     * over the words is bounded for each weight, so a title with them comes before a long text that repeats them; the
     * rank of all words together grows with each pair of them, and does not.
     */
    public Sql ranking() {
        return wanted;
    }

    private void addWord(String word) {
        next().add(WORD, word, word);
        want(WORD, word, word);
    }

    private void add(boolean minus, String function, String text) {
        next().add((minus ? "!! " : "") + function, text);
        if (!minus) {
            want(function, text);
        }
    }

    private void want(String term, Object... values) {
        wanted = (wanted == null ? Sql.of("") : wanted.add(" || ")).add(term, values);
    }

    private Sql next() {
        expression = expression == null ? Sql.of("") : expression.add(" && ");
        return expression;
    }
}
