package org.readinggroup.shared.problem;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem; the one way in which our own code answers an error. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;
    private final long retryAfterSeconds;

    /** A problem whose input is not the matter. {@code detail} is a sentence for a person. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of(), 0);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations, long retryAfterSeconds) {
        // No stack trace: these are answers, not failures, and a stranger can cause any number of them.
        super(detail, null, false, false);
        this.type = type;
        this.violations = violations;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** 404: nothing of this kind has that name. */
    public static ProblemException notFound(String kind, String slug) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no %s \"%s\".".formatted(kind, slug));
    }

    /** 400 with every violation that was found; {@code violations} is not empty. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(ProblemType.VALIDATION, sentence(violations), List.copyOf(violations), 0);
    }

    /** 409 with the fields that other records stand in the way of; {@code violations} is not empty. */
    public static ProblemException conflict(List<Violation> violations) {
        return new ProblemException(ProblemType.CONFLICT, sentence(violations), List.copyOf(violations), 0);
    }

    private static String sentence(List<Violation> violations) {
        return violations.stream().map(v -> v.field() + " " + v.message()).collect(Collectors.joining("; "));
    }

    /** 400 with one violation. */
    public static ProblemException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    /** 409: {@code field} of the body has a value that another record has. */
    public static ProblemException taken(String field, String message) {
        return new ProblemException(
                ProblemType.CONFLICT, field + " " + message, List.of(Violation.body(field, message)), 0);
    }

    /** 429; {@code wait} says when to try again, and is rounded up to whole seconds. */
    public static ProblemException tooManyRequests(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS,
                "There were too many tries. Try again in %d s.".formatted(seconds),
                List.of(),
                seconds);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Seconds for {@code Retry-After}, or 0 where this problem says nothing of it. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
