package org.readinggroup.shared.edit;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The version that a change means, described once. */
public class IfMatchParam {
    @HeaderParam("If-Match")
    @Parameter(
            description =
                    "The `ETag` of the admin read that this changes. `PUT`, `PATCH` and `DELETE` need it; `*` means whichever there is.",
            example = "\"0c7e2f4a-3\"",
            schema = @Schema(type = SchemaType.STRING))
    String ifMatch;

    @Context
    HttpHeaders headers;

    /** Several lines of it are one list (RFC 9110, section 5.3). */
    public Precondition value() {
        return new Precondition(
                ifMatch == null ? null : String.join(",", headers.getRequestHeader(HttpHeaders.IF_MATCH)));
    }
}
