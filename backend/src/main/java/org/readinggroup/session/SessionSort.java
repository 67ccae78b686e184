package org.readinggroup.session;

import java.time.Instant;
import org.readinggroup.shared.web.Cursor;

/** The orders in which sessions can be listed. Each ends with the id, so that it is total. */
public enum SessionSort {
    NEWEST("-startsAt"),
    OLDEST("startsAt"),
    RELEVANCE("relevance");

    /** Where a postponed session without a date stands in the order by time: after all others. */
    static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    private final String spelling;

    SessionSort(String spelling) {
        this.spelling = spelling;
    }

    /** As it is spelled in an address. */
    String spelling() {
        return spelling;
    }

    /** The order of that spelling, or null. */
    static SessionSort spelled(String spelling) {
        for (SessionSort sort : values()) {
            if (sort.spelling.equals(spelling)) {
                return sort;
            }
        }
        return null;
    }

    /** Whether the keys of a cursor are such as this order gives: the instant, or rank and instant, and the id. */
    boolean fits(Cursor cursor) {
        try {
            int last = cursor.keys().size() - 1;
            if (last != (this == RELEVANCE ? 2 : 1)
                    || !Cursor.isId(cursor.keys().get(last))) {
                return false;
            }
            if (this == RELEVANCE
                    && !Float.isFinite(Float.parseFloat(cursor.keys().get(0)))) {
                return false;
            }
            return Cursor.isInstant(cursor.keys().get(last - 1));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
