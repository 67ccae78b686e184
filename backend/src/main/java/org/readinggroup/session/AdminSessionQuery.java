package org.readinggroup.session;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.edit.AdminQuery;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.problem.Violations;
import org.readinggroup.shared.web.Parameters;

/** The parameters of the list of sessions for organizers. */
public class AdminSessionQuery extends AdminQuery {
    @QueryParam("stage")
    @Parameter(
            description = "Only sessions of this stage; may be repeated.",
            example = "DRAFT",
            schema = @Schema(type = SchemaType.ARRAY, implementation = Stage.class))
    List<String> stage;

    /** What is asked for; no stages mean all of them. */
    record ReadStages(Read read, Set<Stage> stages) {}

    ReadStages readStages(ListOrder order) {
        Violations violations = new Violations();
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        if (stage != null) {
            stage.forEach(value ->
                    Parameters.oneOf("stage", value, Stage.values(), violations).ifPresent(stages::add));
        }
        return new ReadStages(read(order, violations), stages);
    }
}
