package org.readinggroup.shared.edit;

import java.util.ArrayList;
import java.util.List;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Violation;

/** Collects the fields of a valid body that other records stand in the way of. */
public final class Conflicts {
    private final List<Violation> found = new ArrayList<>();

    /** Notes a field; {@code message} says what is in the way. */
    public void add(String field, String message) {
        found.add(Violation.body(field, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Ends the request with 409 if anything was found. */
    public void refuseIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.conflict(found);
        }
    }
}
