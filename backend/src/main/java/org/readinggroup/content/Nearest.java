package org.readinggroup.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names a mistyped one most likely means. */
final class Nearest {

    private Nearest() {}

    /** The nearest by the letters to change, upper and lower case alike; empty where too many would have to change. */
    static Optional<String> to(String name, Collection<String> known) {
        record Candidate(String name, int distance) {}
        String wanted = plain(name);
        if (wanted.length() > 200) {
            return Optional.empty();
        }
        int allowed = wanted.length() < 4 ? 1 : Math.max(2, wanted.length() / 3);
        return known.stream()
                .map(candidate -> new Candidate(candidate, distance(wanted, candidate, allowed)))
                .filter(candidate -> candidate.distance() <= allowed)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** A zone is as often called by its city, {@code New York}, as by its whole name. */
    private static int distance(String wanted, String candidate, int allowed) {
        String whole = plain(candidate);
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        int distance = levenshtein(wanted, whole, allowed);
        return last.length() == whole.length() ? distance : Math.min(distance, levenshtein(wanted, last, allowed));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** As many letters as the lengths differ by have to change at least: where those are too many, they are not counted. */
    private static int levenshtein(String a, String b, int allowed) {
        if (Math.abs(a.length() - b.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
