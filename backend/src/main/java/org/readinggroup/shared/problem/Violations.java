package org.readinggroup.shared.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that one answer names all of it. */
public final class Violations {
    /** An answer must not be much longer than the request that caused it; nobody mends more at once. */
    private static final int MOST = 100;

    private final List<Violation> found = new ArrayList<>();

    /** Notes a wrong query parameter; {@code message} says what would be right. */
    public void query(String field, String message) {
        add(Violation.query(field, message));
    }

    /** Notes a wrong field of the body. */
    public void body(String field, String message) {
        add(Violation.body(field, message));
    }

    /** Notes anything. */
    public void add(Violation violation) {
        if (found.size() < MOST) {
            found.add(violation);
        }
    }

    /** Ends the request with 400 if anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
