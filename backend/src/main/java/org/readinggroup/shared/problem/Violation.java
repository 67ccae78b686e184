package org.readinggroup.shared.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a request: where, in which field, and what would be right. */
@Schema(description = "One thing that is wrong with a request.")
public record Violation(
        @Schema(description = "The part of the request that holds the field.", examples = "query")
        Place in,

        @Schema(
                description = "The field, spelled as a path where it is nested (`speakers[0].name`).",
                examples = "limit")
        String field,

        @Schema(
                description = "What is wrong, and what would be right.",
                examples = "must be an integer from 1 to 100, not \"0\"")
        String message) {

    /** The parts of a request, spelled as in the contract. */
    @Schema(name = "ViolationPlace")
    public enum Place {
        body,
        query,
        path,
        header
    }

    /** A violation of a query parameter. */
    public static Violation query(String field, String message) {
        return new Violation(Place.query, field, message);
    }

    /** A violation of a field of the body, spelled as a path ({@code speakers[0].name}). */
    public static Violation body(String field, String message) {
        return new Violation(Place.body, field, message);
    }
}
