package org.readinggroup.shared.edit;

import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.ProblemException;

/** The number of a change in an address, described once. */
public class RevisionParam {
    @PathParam("revision")
    @Parameter(
            description = "The revision, as the history gives it.",
            example = "3",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647"))
    String revision;

    /** The number; ends the request with 404 where the text is none. */
    public int value() {
        if (!revision.matches("[1-9][0-9]{0,8}")) {
            throw ProblemException.notFound("revision", revision);
        }
        return Integer.parseInt(revision);
    }
}
