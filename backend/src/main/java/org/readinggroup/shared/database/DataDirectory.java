package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder that holds all that the service keeps on this machine; refused where it is not ours to use. */
final class DataDirectory {
    private static final Set<PosixFilePermission> OWNER_MAY_ALL =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    /** PostgreSQL's programs take 1023 bytes (MAXPGPATH), with the names of their own files at the end. */
    private static final int LONGEST_PATH = 900;

    private static final String OTHER_DIRECTORY =
            " Set READINGGROUP_DATA_DIR to a directory that is empty or does not exist yet.";

    private DataDirectory() {}

    /**
     * Creates the folder where it is missing.
     *
     * @return its real path, absolute and without symbolic links
     * @throws BuiltInPostgresException where it is a file, cannot be used by this account, or holds something else
     */
    static Path open(Path requested) throws IOException {
        Path directory = requested.toAbsolutePath().normalize();
        requirePlainName(directory);
        create(directory);
        requireOwn(directory);
        requireAccess(directory);
        requireOurs(directory);
        return directory.toRealPath();
    }

    /** PostgreSQL's initdb calls its server through a shell, its path in double quotes and otherwise as it is. */
    private static void requirePlainName(Path directory) {
        if (directory.toString().chars().anyMatch(character -> "\"$`\\".indexOf(character) >= 0)) {
            throw new BuiltInPostgresException("The data directory " + directory + " has a character in its path that"
                    + " PostgreSQL cannot cope with: \", $, ` or \\." + OTHER_DIRECTORY);
        }
        if (directory.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
            throw new BuiltInPostgresException("The data directory " + directory + " has a longer path than PostgreSQL"
                    + " can cope with: " + LONGEST_PATH + " bytes." + OTHER_DIRECTORY);
        }
    }

    private static void create(Path directory) throws IOException {
        try {
            PrivateFiles.createFolders(directory);
        } catch (FileAlreadyExistsException e) {
            throw new BuiltInPostgresException(
                    "The data directory " + directory + " cannot be created: " + e.getFile() + " is a file."
                            + OTHER_DIRECTORY,
                    e);
        } catch (AccessDeniedException e) {
            throw new BuiltInPostgresException(
                    "The data directory " + directory + " cannot be created: " + user() + " may not write to "
                            + e.getFile() + "." + OTHER_DIRECTORY,
                    e);
        } catch (FileSystemException e) {
            // A parent that is a file, a read-only disk, a name too long.
            throw new BuiltInPostgresException(
                    "The data directory " + directory + " cannot be created: " + e.getMessage() + "." + OTHER_DIRECTORY,
                    e);
        }
    }

    /**
     * Root may write everywhere, and what it leaves in another account's directory shuts its owner out; root's server,
     * which is not root, could not use it either. Others may share a directory by its group, as volumes in containers do.
     */
    private static void requireOwn(Path directory) throws IOException {
        if (Account.isRoot()) {
            Ownership.require(directory, "The data directory");
        }
        Ownership.require(directory.resolve(DirectoryLock.FILE_NAME), "The file");
    }

    /** Root passes every check of the system's, and then its server, which is not root, would not: so look at the modes too. */
    private static void requireAccess(Path directory) throws IOException {
        boolean usable = Files.isReadable(directory)
                && Files.isWritable(directory)
                && Files.isExecutable(directory)
                && Files.getPosixFilePermissions(directory).containsAll(OWNER_MAY_ALL);
        if (!usable) {
            throw new BuiltInPostgresException("The data directory " + directory + " may not be read and written by "
                    + user() + ": it belongs to " + Files.getOwner(directory) + ", with the rights "
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)) + "."
                    + " Give the account these rights, or set READINGGROUP_DATA_DIR to another directory.");
        }
    }

    private static void requireOurs(Path directory) throws IOException {
        if (Files.exists(directory.resolve(DirectoryLock.FILE_NAME))) {
            return;
        }
        List<String> strangers;
        try (Stream<Path> found = Files.list(directory)) {
            // A fresh disk has its lost+found, and a repository may keep an empty folder by a .gitkeep.
            strangers = found.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !name.equals("lost+found"))
                    .sorted()
                    .limit(3)
                    .toList();
        }
        if (!strangers.isEmpty()) {
            throw new BuiltInPostgresException("The data directory " + directory + " holds something else already ("
                    + String.join(", ", strangers) + "), and nothing of this service." + OTHER_DIRECTORY);
        }
    }

    private static String user() {
        return "the account " + Ownership.account();
    }
}
