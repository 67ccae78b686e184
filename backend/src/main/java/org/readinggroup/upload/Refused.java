package org.readinggroup.upload;

import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Violation;

/** The refusals of a file. */
final class Refused {
    private Refused() {}

    /** 400; {@code message} goes on after "body", and says what would be right. */
    static ProblemException because(String message) {
        return ProblemException.invalid(Violation.body("body", message));
    }

    /** 400: bytes are missing or make no sense. */
    static ProblemException damaged(String kind) {
        return because("must be a whole %s; this one is damaged or was cut off".formatted(kind));
    }
}
