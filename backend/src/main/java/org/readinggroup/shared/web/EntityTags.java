package org.readinggroup.shared.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;

/** Strong entity tags (RFC 9110, section 8.8.3): from the bytes of an answer, one for each content coding; and of records. */
public final class EntityTags {
    private static final int BYTES = 12;

    private EntityTags() {}

    /** The tag of these bytes in the identity coding, with its quotes. */
    public static String of(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] cut = java.util.Arrays.copyOf(digest, BYTES);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(cut) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The tag of the same bytes in another coding ({@code br}, {@code gz}). */
    public static String coded(String tag, String coding) {
        return tag.substring(0, tag.length() - 1) + '-' + coding + '"';
    }

    /** The tag of a version of a record, for {@code If-Match}. It names the record too, for a slug can come to another one. */
    public static String ofVersion(UUID id, int version) {
        return '"' + id.toString().substring(0, 8) + '-' + version + '"';
    }

    /** Whether an If-None-Match header names the tag: weak comparison, {@code *} for any (RFC 9110, section 13.1.2). */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String bare = candidate.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
