package org.readinggroup.shared.openapi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas describe what clients send, and nothing that they receive. */
final class RequestBodies {
    private static final String PREFIX = "#/components/schemas/";

    private RequestBodies() {}

    static Set<String> schemas(OpenAPI document) {
        Set<String> sent = new HashSet<>();
        Set<String> received = new HashSet<>();
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        collect(document, operation.getRequestBody().getContent(), sent);
                    }
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> collect(document, response.getContent(), received));
                });
        sent.removeAll(received);
        return sent;
    }

    private static void collect(OpenAPI document, Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> collect(document, media.getSchema(), names));
        }
    }

    private static void collect(OpenAPI document, Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        String name = schema.getRef() == null ? null : schema.getRef().replace(PREFIX, "");
        if (name != null && names.add(name)) {
            collect(document, document.getComponents().getSchemas().get(name), names);
        }
        within(schema).forEach(inner -> collect(document, inner, names));
    }

    private static List<Schema> within(Schema schema) {
        List<Schema> inner = new ArrayList<>();
        if (schema.getProperties() != null) {
            inner.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .forEach(inner::add);
        inner.add(schema.getItems());
        return inner;
    }
}
