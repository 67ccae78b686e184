package org.readinggroup.shared.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readinggroup.shared.sql.Sql;

/**
 * A search text as a PostgreSQL {@code tsquery} over documents of migration V002: every word has to be there, as a stem or
 * as a prefix; {@code "a phrase"} word by word; {@code -word} and {@code -"a phrase"} not at all. Any text is a search; one
 * without words finds nothing.
 */
public final class SearchText {
    /** A minus before a word or phrase; a phrase, whose closing quote may not have been typed yet; or a word. */
    private static final Pattern TERM = Pattern.compile("(?<minus>-)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>[^\\s\"]+))");

    /** More words make a query no sharper, only slower. */
    private static final int MOST_TERMS = 20;

    private Sql expression;
    private Sql wanted;

    private SearchText() {}

    /** Reads what a person typed. */
    public static SearchText of(String text) {
        SearchText search = new SearchText();
        Matcher terms = TERM.matcher(text);
        for (int n = 0; n < MOST_TERMS && terms.find(); n++) {
            boolean minus = terms.group("minus") != null;
            if (terms.group("phrase") != null) {
                search.add(minus, "phraseto_tsquery('reading_exact', ?)", terms.group("phrase"));
            } else if (minus) {
                search.add(true, "plainto_tsquery('reading_exact', ?)", terms.group("word"));
            } else {
                search.addWord(terms.group("word"));
            }
        }
        if (search.expression == null) {
            search.add(false, "plainto_tsquery('reading_exact', ?)", "");
        }
        if (search.wanted == null) {
            search.want("plainto_tsquery('reading_exact', ?)", "");
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
        // Quoted, so that nothing in it is an operator of to_tsquery; the star makes it a prefix.
        String prefix = "'" + word.replace("\\", "\\\\").replace("'", "''") + "':*";
        String either = "(plainto_tsquery('reading_stemmed', ?) || to_tsquery('reading_exact', ?))";
        next().add(either, word, prefix);
        want(either, word, prefix);
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
