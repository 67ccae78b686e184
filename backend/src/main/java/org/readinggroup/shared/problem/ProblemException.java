package org.readinggroup.shared.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem; the one way in which our own code answers an error. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> violations;

    /** A problem whose input is not the matter. {@code detail} is a sentence for a person. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    private ProblemException(ProblemType type, String detail, List<Violation> violations) {
        // No stack trace: these are answers, not failures, and a stranger can cause any number of them.
        super(detail, null, false, false);
        this.type = type;
        this.violations = violations;
    }

    /** 404: nothing of this kind has that name. */
    public static ProblemException notFound(String kind, String slug) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no %s \"%s\".".formatted(kind, slug));
    }

    /** 400 with every violation that was found; {@code violations} is not empty. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(ProblemType.VALIDATION, sentence(violations), List.copyOf(violations));
    }

    private static String sentence(List<Violation> violations) {
        return violations.stream().map(v -> v.field() + " " + v.message()).collect(Collectors.joining("; "));
    }

    /** 409 with the fields that other records stand in the way of; {@code violations} is not empty. */
    public static ProblemException conflict(List<Violation> violations) {
        return new ProblemException(ProblemType.CONFLICT, sentence(violations), List.copyOf(violations));
    }

    /** 400 with one violation. */
    public static ProblemException invalid(Violation violation) {
        return invalid(List.of(violation));
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }
}
