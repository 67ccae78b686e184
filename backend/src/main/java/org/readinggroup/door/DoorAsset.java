package org.readinggroup.door;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A file that the door's page loads. */
record DoorAsset(String mediaType, Buffer bytes) {
    private static final Map<String, DoorAsset> ALL = Map.of(
            "door.css", packed("door.css", "text/css;charset=UTF-8"),
            "door.js", packed("door.js", "text/javascript;charset=UTF-8"));

    static DoorAsset named(String name) {
        return ALL.get(name);
    }

    private static DoorAsset packed(String name, String mediaType) {
        try (InputStream file = DoorAsset.class.getResourceAsStream("/door/" + name)) {
            if (file == null) {
                throw new IllegalStateException("/door/" + name + " is not in the package");
            }
            return new DoorAsset(mediaType, Buffer.buffer(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
