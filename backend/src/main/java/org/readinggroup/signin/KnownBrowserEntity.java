package org.readinggroup.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The stored record of a browser in which an account has signed in before. */
@Entity(name = "KnownBrowser")
@Table(name = "known_browser")
class KnownBrowserEntity {
    @Id
    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "last_used_at")
    Instant lastUsedAt;
}
