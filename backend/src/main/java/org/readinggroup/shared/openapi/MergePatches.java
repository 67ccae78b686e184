package org.readinggroup.shared.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives each {@code PATCH} a schema of its own, made of the body that {@code PUT} takes: the same properties, of which none has
 * to be there (RFC 7396). So {@code SessionEdit} alone is written down, and {@code SessionPatch} follows.
 */
final class MergePatches {
    private static final String TYPE = "application/merge-patch+json";
    private static final String WHOLE = "Edit";

    private MergePatches() {}

    static void describe(OpenAPI document) {
        // By name, as they are written: the document is the same, byte for byte, whenever that happens.
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        for (PathItem item : document.getPaths().getPathItems().values()) {
            if (item.getPATCH() == null) {
                continue;
            }
            Schema body = item.getPATCH()
                    .getRequestBody()
                    .getContent()
                    .getMediaType(TYPE)
                    .getSchema();
            String whole = body.getRef().substring(body.getRef().lastIndexOf('/') + 1);
            if (whole.endsWith(WHOLE)) {
                String name = whole.substring(0, whole.length() - WHOLE.length()) + "Patch";
                schemas.put(name, patchOf(whole, schemas.get(whole)));
                body.setRef(name);
            }
        }
        document.getComponents().setSchemas(schemas);
    }

    private static Schema patchOf(String name, Schema whole) {
        return OASFactory.createSchema()
                .description("A JSON Merge Patch (RFC 7396) of `" + name
                        + "`: what is left out stays as it is, `null` empties a field, a list is given as a whole.")
                .type(whole.getType())
                .properties(whole.getProperties());
    }
}
