package org.readinggroup.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file as it is kept and served.
 *
 * @param width pixels, or null for slides
 * @param height pixels, or null for slides
 */
@SuppressWarnings("ArrayRecordComponent")
record MadeFile(FileType type, byte[] bytes, Integer width, Integer height) {
    /** 128 bits: nobody finds two files of one name, nor a file for a name. */
    private static final int HASH_BYTES = 16;

    /** The name that its content gives it. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
