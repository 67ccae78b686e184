package org.readinggroup.shared.caller;

import java.util.UUID;

/**
 * An account that makes a request, by a sign-in or by one of its API tokens.
 *
 * @param name what other organizers know the account by; never its email address
 * @param tokenId the API token, or null for a sign-in
 * @param tokenName the name of that token, or null
 */
public record Caller(UUID accountId, String name, Role role, UUID tokenId, String tokenName) {
    public boolean byToken() {
        return tokenId != null;
    }
}
