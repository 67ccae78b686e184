package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A generated password, kept in a file that only the service's account may read.
 *
 * @param value 256 random bits in 43 characters of base64url, so that it needs no quoting anywhere
 * @param fresh whether it was made just now: the server does not know it yet, and the file is not there
 */
record Secret(Path file, String value, boolean fresh) {
    private static final int BYTES = 32;
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * The password in the file, or a new one where there is none.
     *
     * @throws BuiltInPostgresException where the file holds something else; what that is has no place in a message
     */
    static Secret readOrMake(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new BuiltInPostgresException("The file of a password is due at " + file
                    + ", and a directory is there." + " Move it away and start again: the file is made anew.");
        }
        if (Files.exists(file)) {
            Ownership.require(file, "The file");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            // Any bytes can be read so; what is none of ours is refused by its form.
            String kept = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
            if (!kept.isEmpty()) {
                if (!GENERATED.matcher(kept).matches()) {
                    throw new BuiltInPostgresException("The file " + file + " holds no password that this service made."
                            + " Put the right one there, or remove the file and start again: it is made anew.");
                }
                return new Secret(file, kept, false);
            }
        }
        return new Secret(file, generate(), true);
    }

    /** Writes a new one into its file, whole or not at all. */
    void keep() throws IOException {
        if (!fresh) {
            return;
        }
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        PrivateFiles.create(partial);
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((value + "\n").getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.syncFolder(file.getParent());
    }

    private static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Not the value: it must not reach a log. */
    @Override
    public String toString() {
        return "Secret[fresh=" + fresh + "]";
    }
}
