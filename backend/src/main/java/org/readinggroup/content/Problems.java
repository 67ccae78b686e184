package org.readinggroup.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one file, so that its writer sees everything at once and not one thing a try. */
final class Problems {

    private final String file;
    private final List<ContentException.Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, String field, String message) {
        found.add(new ContentException.Problem(file, line, field, message));
    }

    /** Whether there are as many as a message shows. */
    boolean areEnough() {
        return found.size() >= ContentException.SHOWN;
    }

    /** For what makes reading on pointless. */
    ContentException alone(int line, String message) {
        return new ContentException(List.of(new ContentException.Problem(file, line, "", message)));
    }

    /** @throws ContentException when anything is wrong */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparingInt(ContentException.Problem::line));
            throw new ContentException(found);
        }
    }
}
