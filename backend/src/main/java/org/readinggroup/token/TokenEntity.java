package org.readinggroup.token;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The stored record of an API token; one that is revoked is not kept. */
@Entity(name = "ApiToken")
@Table(name = "api_token")
class TokenEntity {
    @Id
    UUID id;

    @Column(name = "account_id")
    UUID accountId;

    String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> scopes = List.of();

    @Column(name = "secret_hash")
    byte[] secretHash;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "last_used_at")
    Instant lastUsedAt;
}
