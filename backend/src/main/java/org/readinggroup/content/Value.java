package org.readinggroup.content;

import java.util.Locale;
import java.util.Set;
import org.readinggroup.shared.text.BlankText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file with its place in it. What it can be read as is decided by the file alone: nothing is coerced.
 *
 * @param path such as {@code sessions[2].title}; empty for the file itself
 */
record Value(Node node, String path, Problems problems) {

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);
    private static final int QUOTED = 80;

    /** Whether the value is what it looks like; any other tag asks for an object, and nothing here makes one. */
    boolean hasPlainTag() {
        return PLAIN_TAGS.contains(node.getTag());
    }

    /** From 1. */
    int line() {
        return node.getStartMark().map(YamlNodes::line).orElse(0);
    }

    void refuse(String message) {
        problems.add(line(), path, message);
    }

    boolean isNull() {
        return is(Tag.NULL) && Set.of("", "~", "null").contains(raw().toLowerCase(Locale.ROOT));
    }

    boolean isNumber() {
        return is(Tag.INT) || is(Tag.FLOAT);
    }

    boolean isInteger() {
        return is(Tag.INT);
    }

    boolean isTruth() {
        return is(Tag.BOOL);
    }

    boolean isText() {
        return is(Tag.STR);
    }

    /** As it stands in the file, without quotes; for scalars only. */
    String raw() {
        return ((ScalarNode) node).getValue();
    }

    /**
     * The value where it is text that says something.
     *
     * @param due what the field wants, for the message: {@code a date like 2026-05-25}
     */
    String text(String due) {
        if (!isText()) {
            throw new Refusal("is " + found() + "; " + due + " is due");
        }
        if (BlankText.isBlank(raw())) {
            throw new Refusal("is empty text; write " + due + ", or leave an optional field out");
        }
        return raw();
    }

    /** What stands there, in words. */
    String found() {
        if (!hasPlainTag()) {
            return "marked with the tag " + node.getTag().getValue() + ", which means nothing here";
        }
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "a set of fields";
        }
        if (isNull()) {
            return "nothing";
        }
        if (isNumber()) {
            return "the number " + raw();
        }
        return isTruth() ? "the truth value " + raw() : "the text " + quote(raw());
    }

    /** A text for a message: short, on one line, in quotes. */
    static String quote(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}]", "�");
        int end = line.offsetByCodePoints(0, Math.min(QUOTED, line.codePointCount(0, line.length())));
        return '"' + line.substring(0, end) + (end < line.length() ? "…" : "") + '"';
    }

    private boolean is(Tag tag) {
        return node instanceof ScalarNode && node.getTag().equals(tag);
    }
}
