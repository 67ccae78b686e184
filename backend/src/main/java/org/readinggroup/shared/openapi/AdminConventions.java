package org.readinggroup.shared.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What holds for the operations of the organizers' half beside what holds for all that are not public reads. */
final class AdminConventions {
    /** The operations on what the site shows, as against those on accounts. */
    private static final String CONTENT = "Admin";

    /** What has no version and is in nobody's way: its address is made from its content. */
    static final String UPLOADS = "Uploads";

    /** What only looks, and changes nothing. */
    private static final String PREVIEW = "Preview";

    private AdminConventions() {}

    static void describe(String path, HttpMethod method, Operation operation) {
        if (operation.getTags().contains(UPLOADS)) {
            return;
        }
        APIResponses responses = operation.getResponses();
        boolean changes = method != HttpMethod.GET && !operation.getTags().contains(PREVIEW);
        if (takes(operation, "If-Match")) {
            refuse(responses, "412", "Stale");
            if (method != HttpMethod.POST) {
                refuse(responses, "428", "PreconditionRequired");
                operation.getParameters().stream()
                        .filter(parameter -> "If-Match".equals(parameter.getName()))
                        .forEach(parameter -> parameter.setRequired(true));
            }
        }
        if (takes(operation, "cursor")) {
            responses.getAPIResponse("200").addHeader("Link", Conventions.nextLink(path));
        }
        if (path.contains("{slug}")) {
            refuse(responses, "308", "Moved");
        }
        if (changes) {
            refuse(responses, "409", "Conflict");
        }
        // Making accounts and tokens gives secrets, which are kept nowhere to be given again.
        if (method == HttpMethod.POST && operation.getTags().contains(CONTENT)) {
            describeIdempotency(operation);
        }
    }

    private static void describeIdempotency(Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            parameters.addAll(operation.getParameters());
        }
        parameters.add(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description("Names this request, so that it can be repeated for 24 hours without being done twice.")
                .example("2f1b9c7e-0c7e-4a3b")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(202)));
        operation.setParameters(parameters);
        refuse(operation.getResponses(), "422", "IdempotencyMismatch");
    }

    static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> parameter.equals(p.getName()));
    }

    private static void refuse(APIResponses responses, String status, String name) {
        if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(status, Conventions.reference(name));
        }
    }

    /** The answers that only operations for organizers give. */
    static Map<String, APIResponse> responses() {
        return Map.of(
                "Conflict",
                        Conventions.problem(
                                "Another record is in the way, or the record is in the bin, `conflict`; `violations` names the fields."),
                "Stale", Conventions.problem("It has changed since the version of `If-Match`, `stale`."),
                "PreconditionRequired", Conventions.problem("`If-Match` is missing, `precondition-required`."),
                "IdempotencyMismatch",
                        Conventions.problem(
                                "The first request with that `Idempotency-Key` had another body, `idempotency-mismatch`."));
    }
}
