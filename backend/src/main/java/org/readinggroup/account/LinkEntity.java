package org.readinggroup.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The stored record of a link that works once. */
@Entity(name = "OneTimeLink")
@Table(name = "one_time_link")
class LinkEntity {
    /** What a link lets its holder do. */
    enum Purpose {
        INVITATION("invitation"),
        PASSWORD("password"),
        SET_UP("set-up"),
        RECOVERY("set-up");

        /** The part of the page's address. */
        final String page;

        Purpose(String page) {
            this.page = page;
        }
    }

    @Id
    @Column(name = "secret_hash")
    byte[] secretHash;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    /** Null for those that set up the service. */
    @Column(name = "account_id")
    UUID accountId;

    @Column(name = "created_at")
    Instant createdAt;

    /** Null where it does not end by time. */
    @Column(name = "expires_at")
    Instant expiresAt;
}
