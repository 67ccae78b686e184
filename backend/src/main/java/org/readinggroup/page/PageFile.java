package org.readinggroup.page;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.readinggroup.shared.web.ContentCoding;
import org.readinggroup.shared.web.EntityTags;

/**
 * One built file, ready to be sent.
 *
 * @param mediaType its Content-Type
 * @param tag the entity tag of the plain bytes
 * @param plain its bytes
 * @param brotli the same compressed at build time, or null
 * @param gzip the same compressed at build time, or null
 */
record PageFile(String mediaType, String tag, Buffer plain, Buffer brotli, Buffer gzip) {
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** What is sent to a client that accepts these codings: the bytes, the coding's name (null for none) and its tag. */
    record Coded(Buffer bytes, String coding, String tag) {}

    Coded accepted(ContentCoding accepted) {
        if (brotli != null && accepted.brotli()) {
            return new Coded(brotli, "br", EntityTags.coded(tag, "br"));
        }
        if (gzip != null && accepted.gzip()) {
            return new Coded(gzip, "gzip", EntityTags.coded(tag, "gz"));
        }
        return new Coded(plain, null, tag);
    }

    /** The media type by the ending of a name; null for an ending that no file of the page has. */
    static String mediaTypeOf(String name) {
        return MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }
}
