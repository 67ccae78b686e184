package org.readinggroup.shared.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that nobody but the service's own account may read: modes 0600 and 0700. */
final class PrivateFiles {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_PROGRAM =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER = OWNER_PROGRAM;

    private PrivateFiles() {}

    static void create(Path file) throws IOException {
        Files.createFile(file, OWNER_FILE);
    }

    /** Opens a file to read and to write it, and creates it where it is not there yet. */
    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), OWNER_FILE);
    }

    static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, OWNER_FOLDER);
    }

    /** Takes the rights to a folder from all others. */
    static void close(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, OWNER_FOLDER.value());
    }

    /** Writes a new file; it is on disk only after {@link #syncDisk}. */
    static void write(Path file, InputStream content, boolean executable) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        executable ? OWNER_PROGRAM : OWNER_FILE);
                OutputStream out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
        }
    }

    /** Makes new, renamed or removed names in the folder last through a power cut. */
    static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Brings all that was written to the folder's disk there: one flush instead of one for each of a thousand files. Where
     * the system has no such command it is left to the system's own flush, half a minute later.
     */
    static void syncDisk(Path folder) {
        try {
            new ProcessBuilder("sync", "-f", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // No such command: see above.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
