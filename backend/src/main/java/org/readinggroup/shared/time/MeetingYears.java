package org.readinggroup.shared.time;

import java.util.Optional;

/**
 * The years in which a meeting can be. Before them lie typing errors, and offsets with odd seconds: those of Liberia, the last
 * ones in the tz database, ended in January 1972. After them lie, not far away, instants that RFC 3339 cannot say.
 */
public final class MeetingYears {
    public static final int FIRST = 1973;
    public static final int LAST = 2999;

    private MeetingYears() {}

    /** What is wrong with a year that is none of them: "must be …". */
    public static Optional<String> wrong(int year) {
        return year >= FIRST && year <= LAST
                ? Optional.empty()
                : Optional.of("must be in a year from %d to %d".formatted(FIRST, LAST));
    }
}
