package org.readinggroup.shared.problem;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error answer, <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>. */
@Schema(description = "What every answer of 400 and above says (RFC 9457, `application/problem+json`).")
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations"})
public record Problem(
        @Schema(description = "Identifies the kind of problem.", examples = "/problems/validation")
        String type,

        @Schema(
                description = "The kind of problem in a few words; the same for every problem of its type.",
                examples = "The request is not valid")
        String title,

        @Schema(description = "The HTTP status.", examples = "400")
        int status,

        @Schema(
                description = "What went wrong this time, for a person.",
                examples = "limit must be an integer from 1 to 100, not \"0\"")
        String detail,

        @Schema(
                description =
                        "Identifies this one failure, as `X-Request-Id` and the service's log do; name it when you report one.",
                examples = "urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String instance,

        @Schema(description = "Each input that is wrong; empty where the input is not the matter.")
        List<Violation> violations) {

    /** The media type of every problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, List<Violation> violations, String requestId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, "urn:uuid:" + requestId, violations);
    }
}
