package org.readinggroup.shared.ready;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.readinggroup.shared.web.EntityTags;

/** The bytes of one public answer, plain and compressed. Nobody changes the arrays. */
final class ReadyAnswer {
    /** Smaller answers fit in one packet as they are. */
    private static final int WORTH_COMPRESSING = 1_000;

    private final byte[] plain;
    private final byte[] gzip;
    private final String tag;
    private final MediaType type;
    private final String link;

    /** {@code link} is the header that leads to the next page, or null. */
    ReadyAnswer(byte[] plain, MediaType type, String link) {
        this.plain = plain;
        this.type = type;
        this.gzip = plain.length < WORTH_COMPRESSING ? null : compressed(plain);
        // Of the fewest bytes that say all of it: a digest of the plain ones took a third of the time to make an
        // answer.
        this.tag = EntityTags.of(gzip == null ? plain : gzip);
        this.link = link;
    }

    byte[] plain() {
        return plain;
    }

    /** The compressed bytes, or null where that is not worth it. */
    byte[] gzip() {
        return gzip;
    }

    MediaType type() {
        return type;
    }

    /** The entity tag, of the plain answer. */
    String tag() {
        return tag;
    }

    /** The header that leads to the next page, or null. */
    String link() {
        return link;
    }

    /** How many bytes it keeps. */
    int weight() {
        return plain.length + (gzip == null ? 0 : gzip.length) + 200;
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
