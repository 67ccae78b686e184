package org.readinggroup.shared.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Which answers of the organizers' half say the version of a record: those of what makes it, reads it and changes it. */
final class Versions {
    private static final Pattern RECORD = Pattern.compile("(?<list>/api/v1/admin/.+)/\\{[^/]+}");

    private Versions() {}

    static void describe(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            Matcher record = RECORD.matcher(path);
            PathItem list = record.matches() ? document.getPaths().getPathItem(record.group("list")) : null;
            Operation maker = list == null ? null : list.getPOST();
            boolean isMade = maker != null && maker.getResponses().hasAPIResponse("201") && item.getGET() != null;
            if (isMade) {
                maker.getResponses()
                        .getAPIResponse("201")
                        .addHeader("Location", Conventions.always("The address of what was made.", path));
                addTag(maker.getResponses(), "201");
            }
            item.getOperations().values().forEach(operation -> {
                boolean isRead = operation == item.getGET();
                if (AdminConventions.takes(operation, "If-Match") || (isRead && (isMade || isChanged(item)))) {
                    addTag(operation.getResponses(), "200");
                }
            });
        });
    }

    private static boolean isChanged(PathItem item) {
        return item.getOperations().values().stream()
                .anyMatch(operation -> AdminConventions.takes(operation, "If-Match"));
    }

    private static void addTag(APIResponses responses, String status) {
        if (responses.hasAPIResponse(status)) {
            responses
                    .getAPIResponse(status)
                    .addHeader(
                            "ETag",
                            Conventions.always(
                                    "Its version, which a change of it names in `If-Match`.", "\"0c7e2f4a-3\""));
        }
    }
}
