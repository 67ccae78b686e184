package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One service a data directory. The lock is the operating system's and ends with the process that holds it, however
 * that process ends; the file, which stays, says who held it last.
 */
final class DirectoryLock implements AutoCloseable {
    static final String FILE_NAME = "readinggroup.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws BuiltInPostgresException where another instance holds the directory; it names that process */
    static DirectoryLock acquire(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE_NAME);
        FileChannel channel = PrivateFiles.open(file);
        if (!isLocked(channel)) {
            channel.close();
            throw new BuiltInPostgresException("The data directory " + dataDirectory
                    + " is in use by another instance of this"
                    + " service" + holder(file) + ". Stop that one first, or set READINGGROUP_DATA_DIR to another"
                    + " directory.");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new DirectoryLock(channel);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.isEmpty() ? "" : " (process " + pid + ")";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
