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

/** What holds for every operation of the organizers' half. */
final class AdminConventions {
    static final String PREFIX = "/api/v1/admin/";

    private AdminConventions() {}

    static void describe(String path, HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(
                OASFactory.createSecurityRequirement().addScheme("signIn"),
                OASFactory.createSecurityRequirement().addScheme("token")));
        APIResponses responses = operation.getResponses();
        boolean hasBody = operation.getRequestBody() != null;
        for (Map.Entry<String, APIResponse> response :
                responses.getAPIResponses().entrySet()) {
            if (response.getKey().startsWith("2")) {
                succeed(path, operation, response.getKey(), response.getValue());
            }
        }
        refuse(responses, "400", "Invalid");
        refuse(responses, "401", "Unauthenticated");
        refuse(responses, "403", "Forbidden");
        refuse(responses, "406", "NotAcceptable");
        refuse(responses, "503", "Unavailable");
        if (path.contains("{")) {
            refuse(responses, "404", "NotFound");
        }
        if (path.contains("{slug}")) {
            refuse(responses, "308", "Moved");
        }
        if (hasBody) {
            refuse(responses, "413", "PayloadTooLarge");
            refuse(responses, "415", "UnsupportedMediaType");
        }
        if (method != HttpMethod.GET) {
            refuse(responses, "409", "Conflict");
        }
        if (takes(operation, "If-Match")) {
            refuse(responses, "412", "Stale");
            if (method != HttpMethod.POST) {
                refuse(responses, "428", "PreconditionRequired");
                operation.getParameters().stream()
                        .filter(parameter -> "If-Match".equals(parameter.getName()))
                        .forEach(parameter -> parameter.setRequired(true));
            }
        }
        // Making accounts and tokens gives secrets, which are kept nowhere to be given again.
        if (method == HttpMethod.POST && operation.getTags().contains("Admin")) {
            describeIdempotency(operation);
        }
        responses.setDefaultValue(Conventions.reference("Problem"));
    }

    private static void succeed(String path, Operation operation, String status, APIResponse response) {
        response.addHeader("Cache-Control", Conventions.header("Always `private, no-store`.", "private, no-store"));
        if (!status.equals("204") && (takes(operation, "If-Match") || status.equals("201"))) {
            response.addHeader("ETag", Conventions.header("The version, which `If-Match` takes.", "\"0c7e2f4a-3\""));
        }
        if (status.equals("201")) {
            response.addHeader("Location", Conventions.header("Its address.", path + "/diffucoder"));
        }
        if (takes(operation, "cursor")) {
            response.addHeader(
                    "Link",
                    Conventions.header(
                            "The next page, where there is one.", "<" + path + "?cursor=abc>; rel=\"next\""));
        }
    }

    /** Lets an operation say that it takes an Idempotency-Key, and what that can lead to. */
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

    private static boolean takes(Operation operation, String parameter) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> parameter.equals(p.getName()));
    }

    private static void refuse(APIResponses responses, String status, String name) {
        if (responses.getAPIResponse(status) == null) {
            responses.addAPIResponse(status, Conventions.reference(name));
        }
    }

    /** The answers that only operations for organizers give. */
    static Map<String, APIResponse> responses() {
        return Map.of(
                "Unauthenticated",
                        Conventions.problem("Nobody is signed in, and no token that holds is given, `unauthenticated`.")
                                .addHeader("WWW-Authenticate", Conventions.header("How to say who you are.", "Bearer")),
                "Forbidden", Conventions.problem("The account or its token may not do that, `forbidden`."),
                "Conflict",
                        Conventions.problem(
                                "Another record is in the way, or the record is in the bin, `conflict`; `violations` names the fields."),
                "Stale", Conventions.problem("It has changed since the version of `If-Match`, `stale`."),
                "PreconditionRequired", Conventions.problem("`If-Match` is missing, `precondition-required`."),
                "PayloadTooLarge", Conventions.problem("The body is too large, `payload-too-large`."),
                "UnsupportedMediaType",
                        Conventions.problem("The body is of another media type, `unsupported-media-type`."),
                "IdempotencyMismatch",
                        Conventions.problem(
                                "The first request with that `Idempotency-Key` had another body, `idempotency-mismatch`."));
    }
}
