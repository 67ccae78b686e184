package org.readinggroup.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The stored record of one browser that is signed in. */
@Entity(name = "SignIn")
@Table(name = "sign_in")
class SignInEntity {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "secret_hash")
    byte[] secretHash;

    String client;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "last_seen_at")
    Instant lastSeenAt;
}
