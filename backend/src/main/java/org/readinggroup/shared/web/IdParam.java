package org.readinggroup.shared.web;

import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/** The id in an address, described once. Any text may come; one that is no id names nothing. */
public class IdParam {
    @PathParam("id")
    @Parameter(
            description = "The record's id.",
            example = "6a0c5d1e-8f57-4c7c-9d54-0d6f3a6b3a10",
            schema = @Schema(type = SchemaType.STRING, minLength = 1))
    String id;

    /** The id; ends the request with 404 where the text can be none. */
    public UUID value() {
        if (!Cursor.isId(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is nothing with that id.");
        }
        return UUID.fromString(id);
    }
}
