package org.readinggroup.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.readinggroup.shared.text.Slugs;

/** The names of one kind that the file defines, each with its line: nothing twice, and no reference to nothing. */
final class Register {

    private static final String SLUG_DUE = "a slug of lower-case letters, digits and single hyphens, at most 100,";

    private final String kind;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** @param kind what is named, for messages: {@code person} */
    Register(String kind) {
        this.kind = kind;
    }

    /** A slug that names a new thing. A malformed one is known too, so that references to it are not refused as well. */
    String define(Value value) {
        if (value.isText() && !Slugs.isSlug(value.raw())) {
            lines.putIfAbsent(value.raw(), value.line());
        }
        return unique(Register::slug).apply(value);
    }

    /** A name in the form of a slug. */
    static String slug(Value value) {
        String slug = value.text(SLUG_DUE);
        if (!Slugs.isSlug(slug)) {
            String near = Slugs.folded(slug);
            String hint = near.isEmpty() ? "" : ": perhaps " + near;
            throw new Refusal("is " + value.found() + "; " + SLUG_DUE + " is due" + hint);
        }
        return slug;
    }

    /** Whatever the converter makes of the value, where nothing before it in the file is the same. */
    <T> Function<Value, T> unique(Function<Value, T> converter) {
        return unique(converter, Object::toString);
    }

    /** @param key in which two values are the same */
    <T> Function<Value, T> unique(Function<Value, T> converter, Function<T, String> key) {
        return value -> {
            T converted = converter.apply(value);
            Integer first = lines.putIfAbsent(key.apply(converted), value.line());
            if (first != null) {
                throw new Refusal("%s stands twice, at lines %d and %d; change or remove one of them"
                        .formatted(Value.quote(converted.toString()), first, value.line()));
            }
            return converted;
        };
    }

    /** A slug that something else in the file defines. */
    String refer(Value value) {
        String slug = value.text("the slug of a " + kind);
        if (!lines.containsKey(slug)) {
            // Looked for only while somebody reads it: a file may have ten thousand of these.
            Optional<String> nearest =
                    value.problems().areEnough() ? Optional.empty() : Nearest.to(slug, lines.keySet());
            String hint = nearest.map(near -> "did you mean " + near + "?")
                    .orElse("define it, or write the slug of a " + kind + " that the file defines");
            throw new Refusal("is " + value.found() + ", but no " + kind + " has that slug; " + hint);
        }
        return slug;
    }

    /** A slug made of a title, with {@code -2} and so on where it is taken; taken from then on. */
    String derive(String title) {
        String slug = Slugs.of(title, kind, lines::containsKey);
        lines.put(slug, 0);
        return slug;
    }
}
