package org.readinggroup.page;

import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.readinggroup.shared.web.EntityTags;

/** The built files, each read once from the package. */
@Singleton
class PageFiles {
    private static final String FOLDER = "page";

    /** Names of files that a build can make: nothing hidden, no way up, and an ending. */
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+\\.[a-z0-9]+");

    /** As many files as the page can have; asking for others must not fill the memory. */
    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    /** The file at this path of the page ({@code /favicon.svg}), if the build made one. */
    Optional<PageFile> find(String path) {
        PageFile known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        String mediaType = PageFile.mediaTypeOf(path);
        if (mediaType == null || !NAME.matcher(path).matches()) {
            return Optional.empty();
        }
        Buffer plain = bytes(path);
        if (plain == null) {
            return Optional.empty();
        }
        PageFile file = new PageFile(
                mediaType, EntityTags.of(plain.getBytes()), plain, bytes(path + ".br"), bytes(path + ".gz"));
        read.put(path, file);
        return Optional.of(file);
    }

    private static Buffer bytes(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
