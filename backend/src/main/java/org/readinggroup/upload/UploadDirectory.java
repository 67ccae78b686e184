package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readinggroup.shared.settings.SettingsException;

/** The directory for the bytes of uploads, where an operator has named one. A file's name is its hash and nothing else. */
@Singleton
class UploadDirectory {
    private final Optional<Path> directory;

    UploadDirectory(@ConfigProperty(name = "readinggroup.uploads-dir") Optional<String> configured) {
        directory = configured.map(Path::of);
        directory.ifPresent(UploadDirectory::make);
    }

    private static void make(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new SettingsException("READINGGROUP_UPLOADS_DIR is " + path
                    + ", which is no directory and cannot be made. Name another one, or leave the variable out.");
        }
    }

    boolean isUsed() {
        return directory.isPresent();
    }

    /** Writes a file so that it is there whole or not at all, whatever happens meanwhile. */
    void write(String hash, byte[] bytes) {
        Path folder = directory.orElseThrow();
        Path file = folder.resolve(hash);
        if (Files.exists(file)) {
            return;
        }
        try {
            Path unfinished = Files.createTempFile(folder, hash, ".unfinished");
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file, if it is there. */
    void delete(String hash) {
        try {
            Files.deleteIfExists(directory.orElseThrow().resolve(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file is there. */
    boolean has(String hash) {
        return directory.isPresent() && Files.exists(directory.get().resolve(hash));
    }

    /** Bytes of a file from {@code from} on, counted from 0, at most {@code length}. */
    byte[] piece(String hash, int from, int length) {
        try (FileChannel channel = FileChannel.open(directory.orElseThrow().resolve(hash), StandardOpenOption.READ)) {
            ByteBuffer piece = ByteBuffer.allocate(length);
            int read = 0;
            while (piece.hasRemaining() && read >= 0) {
                read = channel.read(piece, from + piece.position());
            }
            if (piece.position() == 0) {
                throw new EOFException("The upload %s is shorter than it was".formatted(hash));
            }
            return Arrays.copyOf(piece.array(), piece.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
