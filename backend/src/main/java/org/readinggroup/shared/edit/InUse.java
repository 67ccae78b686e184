package org.readinggroup.shared.edit;

import java.util.List;

/** Says what needs a record that is to be taken away. */
public final class InUse {
    /** How many are named; the rest is counted. */
    private static final int NAMED = 3;

    private InUse() {}

    /** For example {@code "Spheres", "Cubes" and 4 more}. */
    public static String by(List<String> titles) {
        String named = titles.stream()
                .limit(NAMED)
                .map(title -> '"' + title + '"')
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return titles.size() <= NAMED ? named : "%s and %d more".formatted(named, titles.size() - NAMED);
    }
}
