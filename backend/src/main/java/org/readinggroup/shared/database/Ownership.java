package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;

/** Whose files these are: what another account owns cannot be used, or could not be by its owner afterwards. */
final class Ownership {
    /** Linux lists a process under the account whose rights it has. */
    private static final Path SELF = Path.of("/proc/self");

    private Ownership() {}

    /**
     * @param path of a file or folder; one that is not there is nobody's
     * @param what it is, to begin a sentence: {@code The data in}
     * @throws BuiltInPostgresException where it belongs to another account; the message says to which
     */
    static void require(Path path, String what) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        UserPrincipal owner = Files.getOwner(path);
        if (!isOurs(owner)) {
            throw new BuiltInPostgresException(what + " " + path + " belongs to the account " + owner.getName()
                    + ", and the service runs as " + account() + ". Run it as " + owner.getName()
                    + ", or set READINGGROUP_DATA_DIR to another directory.");
        }
    }

    private static boolean isOurs(UserPrincipal owner) throws IOException {
        return Files.exists(SELF)
                ? owner.equals(Files.getOwner(SELF))
                : owner.getName().equals(account());
    }

    /** By its number where it has no name, as in many containers. */
    static String account() {
        try {
            return Files.exists(SELF) ? Files.getOwner(SELF).getName() : System.getProperty("user.name");
        } catch (IOException e) {
            return System.getProperty("user.name");
        }
    }
}
