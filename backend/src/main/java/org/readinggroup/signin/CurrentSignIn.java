package org.readinggroup.signin;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The sign-in that makes this request; a token has none. */
@RequestScoped
class CurrentSignIn {
    private UUID id;

    void set(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
