package org.readinggroup.content;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readinggroup.paper.PaperEditing;
import org.readinggroup.shared.arxiv.ArxivId;
import org.readinggroup.shared.text.OneLine;
import org.readinggroup.video.YouTubeAddress;

/** Converters for one value: texts, numbers, choices, and the identifiers of other catalogues. */
final class Scalars {

    /** Lengths in characters (code points), as PostgreSQL counts them. */
    static final int NAME = 200;

    static final int SUMMARY = 1_000;
    static final int LONG_TEXT = 50_000;

    private static final Pattern NO_LINE = Pattern.compile("[\\p{IsControl}\\p{Zl}\\p{Zp}\\p{Cs}]");
    private static final Pattern NO_PROSE = Pattern.compile("[\\p{IsControl}\\p{Cs}&&[^\n\t]]");
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
    private static final Pattern DURATION = Pattern.compile("(?:([0-9]{1,2}):([0-5][0-9])|([0-5]?[0-9])):([0-5][0-9])");

    private Scalars() {}

    /** A text on one line: a title, a name. */
    static Function<Value, String> line(int max) {
        return value -> checked(value, max, NO_LINE, "on one line", OneLine::tidied);
    }

    /** A text of several lines; kept as written, with its Markdown and TeX. */
    static Function<Value, String> prose(int max) {
        return value -> checked(
                value, max, NO_PROSE, "with no control character but line breaks and tabs", UnaryOperator.identity());
    }

    private static String checked(
            Value value, int max, Pattern unwanted, String allowed, UnaryOperator<String> tidied) {
        boolean bare = value.isNumber() || value.isTruth();
        String written = value.text(bare ? "a text, in quotes: \"" + value.raw() + "\"" : "a text");
        Matcher odd = unwanted.matcher(written);
        if (odd.find()) {
            String character = odd.group().equals("\n")
                    ? "a line break"
                    : "U+%04X".formatted(odd.group().codePointAt(0));
            throw new Refusal("has " + character + " in it; a text " + allowed + " is due");
        }
        String text = tidied.apply(written);
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new Refusal("is %,d characters long; at most %,d are allowed".formatted(length, max));
        }
        return text;
    }

    static Function<Value, Integer> integer(int min, int max) {
        String due = "a whole number from %d to %d".formatted(min, max);
        return value -> {
            if (value.isText() && INTEGER.matcher(value.raw()).matches()) {
                throw new Refusal("is a text; " + due + " is due, without quotes: " + value.raw());
            }
            if (!value.isInteger() || !INTEGER.matcher(value.raw()).matches()) {
                throw new Refusal("is " + value.found() + "; " + due + " is due, in plain digits");
            }
            int number = Integer.parseInt(value.raw());
            if (number < min || number > max) {
                throw new Refusal("is " + number + "; " + due + " is due");
            }
            return number;
        };
    }

    static Boolean truth(Value value) {
        if (!value.isTruth() || !value.raw().matches("(?i)true|false")) {
            throw new Refusal("is " + value.found() + "; true or false is due, without quotes");
        }
        return value.raw().equalsIgnoreCase("true");
    }

    /** One of an enum's names, in capitals as the API writes them. */
    static <E extends Enum<E>> Function<Value, E> oneOf(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String due = "one of " + String.join(", ", names);
        return value -> {
            String text = value.text(due);
            if (!names.contains(text)) {
                String hint = Nearest.to(text, names)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("");
                throw new Refusal("is " + value.found() + "; " + due + " is due" + hint);
            }
            return Enum.valueOf(type, text);
        };
    }

    /** A length of time, {@code 1:26:34} or {@code 38:56}, in seconds; 0 is none. */
    static Integer durationSeconds(Value value) {
        String due = "a duration like 1:26:34 or 38:56 (hours:minutes:seconds or minutes:seconds)";
        Matcher duration = DURATION.matcher(value.text(due));
        if (!duration.matches()) {
            throw new Refusal("is " + value.found() + "; " + due + " is due");
        }
        boolean hours = duration.group(1) != null;
        int minutes = hours
                ? Integer.parseInt(duration.group(1)) * 60 + Integer.parseInt(duration.group(2))
                : Integer.parseInt(duration.group(3));
        int seconds = minutes * 60 + Integer.parseInt(duration.group(4));
        if (seconds == 0) {
            throw new Refusal("is no time at all; leave the field out where the duration is not known");
        }
        return seconds;
    }

    /** An arXiv id in any usual spelling, returned in the normal one. */
    static String arxivId(Value value) {
        String id = value.isNumber() ? "in quotes: \"" + value.raw() + "\"" : "like \"2506.20639\" or \"math/0309136\"";
        String due = "an arXiv id " + id;
        return ArxivId.parse(value.text(due))
                .orElseThrow(() -> new Refusal("is " + value.found() + "; " + due + " is due"))
                .value();
    }

    static String doi(Value value) {
        String due = "a DOI like 10.1000/182, without https://doi.org/";
        String text = value.text(due);
        if (!PaperEditing.isDoi(text) || NO_LINE.matcher(text).find()) {
            throw new Refusal("is " + value.found() + "; " + due + " is due");
        }
        return text;
    }

    static String youtubeId(Value value) {
        String due = "the 11 characters of a YouTube video's id, like \"dQw4w9WgXcQ\",";
        String text = value.text(due);
        if (!YouTubeAddress.isVideoId(text)) {
            throw new Refusal("is " + value.found() + "; " + due + " is due"
                    + YouTubeAddress.videoId(text).map(id -> ": " + id).orElse(""));
        }
        return text;
    }
}
