package org.readinggroup.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.web.EntityTags;

/** The stored record of an account. Only what has changed is written: passwords and sign-ins leave the version alone. */
@Entity(name = "Account")
@DynamicUpdate
@Table(name = "account")
class AccountEntity {
    @Id
    UUID id;

    String email;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "person_id")
    UUID personId;

    @Column(name = "password_hash")
    String passwordHash;

    boolean disabled;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "last_sign_in_at")
    Instant lastSignInAt;

    @Version
    int version;

    /** The tag of its version, for {@code If-Match}. */
    String tag() {
        return EntityTags.ofVersion(id, version);
    }

    /** Whether nobody has chosen a password yet. */
    boolean pending() {
        return passwordHash == null;
    }

    /** Whether it can manage accounts: one such has to be left. */
    boolean isWorkingOwner() {
        return role == Role.OWNER && !disabled && !pending();
    }
}
