package org.readinggroup.shared.edit;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;
import org.readinggroup.shared.web.Parameters;

/** The parameters that every list for organizers takes. */
public class AdminQuery extends PageQuery {
    @QueryParam("q")
    @Parameter(
            description = "Only records whose name or title has this text in it; case does not matter.",
            example = "diffusion",
            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
    String q;

    @QueryParam("deleted")
    @Parameter(
            description = "Whether to list the bin instead of what is there.",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    String deleted;

    /** What is asked for, and of which page. */
    public record Read(Optional<String> search, boolean deleted, PageRequest page) {}

    /** Reads all parameters; ends the request with 400 that names each wrong one. */
    public Read read(ListOrder order) {
        return read(order, new Violations());
    }

    /** As {@link #read(ListOrder)}, with what others have noted already. */
    protected Read read(ListOrder order, Violations violations) {
        Optional<String> search = Parameters.search("q", q, violations);
        boolean bin = Parameters.flag("deleted", deleted, violations).orElse(false);
        PageRequest page = page(
                order.spelling(),
                cursor -> cursor.keys().size() == 2
                        && order.reads(cursor.keys().get(0))
                        && Cursor.isId(cursor.keys().get(1)),
                violations);
        violations.refuseIfAny();
        return new Read(search, bin, page);
    }
}
