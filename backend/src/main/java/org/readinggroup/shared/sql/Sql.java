package org.readinggroup.shared.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement in the making: its text, with a {@code ?} for each value, and the values in their order. */
public final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean plannedByValues;

    private Sql() {}

    /** A statement that begins with {@code text}, which is ours and never input. */
    public static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    /** Goes on with {@code text}; {@code values} are those of its question marks. */
    public Sql add(String text, Object... values) {
        this.text.append(text);
        this.values.addAll(List.of(values));
        return this;
    }

    /** Goes on with all of another statement. */
    public Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    /**
     * Has PostgreSQL plan it anew each time, by its values: for a statement of which a plan that fits all values is a bad one.
     */
    public Sql plannedByValues() {
        plannedByValues = true;
        return this;
    }

    boolean isPlannedByValues() {
        return plannedByValues;
    }

    /** The text, as PostgreSQL's driver takes it. */
    public String text() {
        return text.toString();
    }

    /** The values of the question marks: text, numbers, booleans, UUIDs, {@code java.time}, lists of text or UUIDs. */
    public List<Object> values() {
        return List.copyOf(values);
    }
}
