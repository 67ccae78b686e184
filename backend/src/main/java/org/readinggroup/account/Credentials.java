package org.readinggroup.account;

import java.util.UUID;

/**
 * What a sign-in is checked against.
 *
 * @param passwordHash null while the invitation is not accepted
 */
public record Credentials(UUID accountId, String passwordHash, boolean disabled) {
    /** Not the hash: it must not reach a log. */
    @Override
    public String toString() {
        return "Credentials[" + accountId + "]";
    }
}
