package org.readinggroup.shared.problem;

/** The problems that the API answers with, and no others. */
public enum ProblemType {
    VALIDATION(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "That is not allowed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take that method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "That conflicts with what is there"),
    GONE(410, "That is gone"),
    STALE(412, "Somebody has changed it since"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of a type that is not read here"),
    IDEMPOTENCY_MISMATCH(422, "The idempotency key belongs to another request"),
    PRECONDITION_REQUIRED(428, "Say which version you mean"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL(500, "Something failed on our side"),
    UNAVAILABLE(503, "The service cannot answer right now");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every problem of this type. */
    public String title() {
        return title;
    }

    /** The reference that identifies the type, such as {@code /problems/not-found}. */
    public String uri() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The type for an HTTP status that the framework decided on; other client errors count as {@link #VALIDATION}. */
    static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : VALIDATION;
    }
}
