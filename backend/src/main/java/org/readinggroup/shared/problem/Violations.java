package org.readinggroup.shared.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that one answer names all of it. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a wrong query parameter; {@code message} says what would be right. */
    public void query(String field, String message) {
        found.add(Violation.query(field, message));
    }

    /** Ends the request with 400 if anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
