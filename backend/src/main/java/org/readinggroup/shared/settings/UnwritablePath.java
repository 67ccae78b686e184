package org.readinggroup.shared.settings;

import java.nio.file.InvalidPathException;

/** A path with letters that the locale of the process does not have, as under cron or systemd, where none is set. */
public final class UnwritablePath {
    private UnwritablePath() {}

    /** What is wrong, and what to do. */
    public static String message(InvalidPathException failure) {
        return "The path " + failure.getInput() + " " + reason() + ".";
    }

    /** To be read after the path. */
    public static String reason() {
        return "has letters that the locale of this process cannot write; start the service with LC_ALL=C.UTF-8, or"
                + " take a path without them";
    }
}
