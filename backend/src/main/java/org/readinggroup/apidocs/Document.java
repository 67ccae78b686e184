package org.readinggroup.apidocs;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.readinggroup.shared.web.EntityTags;

/**
 * A file about the API, ready to be sent.
 *
 * @param mediaType its Content-Type
 * @param tag the entity tag of the plain bytes
 * @param plain its bytes
 * @param gzip the same compressed
 */
record Document(String mediaType, String tag, Buffer plain, Buffer gzip) {
    private static final String FOLDER = "apidocs/";

    /** All that the page at {@code /api} loads, read once. */
    private static final Map<String, Document> ASSETS = Stream.of(
                    "api.js", "element.js", "operation.js", "schema.js", "page.css")
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Document::packed));

    /** One of the files that the page at {@code /api} loads. */
    static Optional<Document> asset(String name) {
        return Optional.ofNullable(ASSETS.get(name));
    }

    /** A file that the package holds. */
    static Document packed(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            return of(mediaType(name), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that was written just now. */
    static Document html(String text) {
        return of(mediaType(".html"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document of(String mediaType, byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document(mediaType, EntityTags.of(bytes), Buffer.buffer(bytes), Buffer.buffer(packed.toByteArray()));
    }

    private static String mediaType(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return "text/" + (ending.equals("js") ? "javascript" : ending) + "; charset=utf-8";
    }
}
