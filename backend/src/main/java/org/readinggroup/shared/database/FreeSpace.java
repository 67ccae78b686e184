package org.readinggroup.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a full disk adds to a message: PostgreSQL's and Java's own words do not always name it. */
final class FreeSpace {
    private static final long MEGABYTE = 1_000_000;
    /** The programs take 60 MB, an empty database 40 MB, its journal soon 80 MB. */
    private static final long NEEDED = 200 * MEGABYTE;

    private FreeSpace() {}

    /** A sentence with a space before it, or nothing where there is room enough. */
    static String hint(Path directory) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace();
            return free >= NEEDED
                    ? ""
                    : " The disk with " + directory + " has " + free / MEGABYTE
                            + " MB free; the built-in database needs"
                            + " about " + NEEDED / MEGABYTE + " MB to begin with. Free some space, or set"
                            + " READINGGROUP_DATA_DIR to another disk.";
        } catch (IOException e) {
            return "";
        }
    }
}
