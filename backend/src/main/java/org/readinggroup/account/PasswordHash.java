package org.readinggroup.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * argon2id (RFC 9106), written as the PHC string format has it: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param memory KiB
 */
record PasswordHash(int memory, int passes, int lanes) {
    /** OWASP's minimum (Password Storage Cheat Sheet). Raise it, and each hash rises at its account's next sign-in. */
    static final PasswordHash OF_TODAY = new PasswordHash(19_456, 2, 1);

    /** What an unknown address is checked against, which takes as long as any other. */
    static final String NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$" + "A".repeat(22) + "$" + "A".repeat(43);

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The hash of a password, with a new salt. */
    String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        memory,
                        passes,
                        lanes,
                        base64.encodeToString(salt),
                        base64.encodeToString(digest(password, salt, HASH_BYTES)));
    }

    /** Whether a hash is that of the password, whatever parameters it was made with. */
    static boolean matches(String password, String hash) {
        Matcher parts = parts(hash);
        byte[] salt = Base64.getDecoder().decode(parts.group(4));
        byte[] due = Base64.getDecoder().decode(parts.group(5));
        return MessageDigest.isEqual(due, parameters(parts).digest(password, salt, due.length));
    }

    /** Whether a hash was made with less than is asked for today. */
    boolean isMoreThan(String hash) {
        PasswordHash then = parameters(parts(hash));
        return then.memory < memory || then.passes < passes || then.lanes < lanes;
    }

    private static PasswordHash parameters(Matcher parts) {
        return new PasswordHash(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private static Matcher parts(String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            // Without the hash itself, which is for nobody's eyes.
            throw new IllegalStateException("an account's password hash is of no form that is known here");
        }
        return parts;
    }

    /** The same text gives the same hash, however a keyboard composes its letters (NIST SP 800-63B, section 5.1.1.2). */
    private byte[] digest(String password, byte[] salt, int length) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] digest = new byte[length];
        argon2.generateBytes(
                Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), digest);
        return digest;
    }
}
