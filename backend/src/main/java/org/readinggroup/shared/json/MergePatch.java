package org.readinggroup.shared.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396), but that a null stays. */
final class MergePatch {
    private MergePatch() {}

    /**
     * What a patch makes of an object, which is left as it is: arrays are replaced whole. A null stays, and so its name: it
     * reads as absent, and an unknown name is noticed all the same.
     */
    static ObjectNode applied(ObjectNode current, ObjectNode patch) {
        ObjectNode merged = current.deepCopy();
        merge(merged, patch);
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner) {
                ObjectNode into = target.get(field.getKey()) instanceof ObjectNode there
                        ? there
                        : target.putObject(field.getKey());
                merge(into, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
    }
}
