package org.readinggroup.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A content file that is refused, as a whole: its message has one line for each thing that is wrong, in the order of the
 * file, {@code reading-group.yaml:42: sessions[2].number: is 0; a whole number from 1 is due}.
 */
public final class ContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** As many as a person reads at once; the rest shows when these are mended. */
    static final int SHOWN = 20;

    private final transient List<Problem> problems;

    ContentException(List<Problem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, by line; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        String shown = problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("\n"));
        int more = problems.size() - SHOWN;
        return more > 0 ? shown + "\n… and " + more + " more" : shown;
    }

    /**
     * One thing that is wrong.
     *
     * @param file the file's name, as it was given
     * @param line from 1; 0 where it is the file and no line of it
     * @param field such as {@code sessions[2].startsAtLocal}; empty where no field is meant
     * @param message what is wrong, and what would be right
     */
    public record Problem(String file, int line, String field, String message) {

        @Override
        public String toString() {
            String at = line > 0 ? file + ":" + line : file;
            return at + ": " + (field.isEmpty() ? "" : field + ": ") + message;
        }
    }
}
