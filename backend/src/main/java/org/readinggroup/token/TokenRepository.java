package org.readinggroup.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query of API tokens. */
@Singleton
class TokenRepository implements PanacheRepositoryBase<TokenEntity, UUID> {

    Optional<TokenEntity> bySecret(byte[] hash, Instant now) {
        return find("secretHash = ?1 and expiresAt > ?2", hash, now).firstResultOptional();
    }

    List<TokenEntity> ofAccount(UUID accountId) {
        return list("accountId = ?1 order by createdAt desc, id", accountId);
    }

    Optional<TokenEntity> ofAccount(UUID accountId, UUID id) {
        return find("accountId = ?1 and id = ?2", accountId, id).firstResultOptional();
    }

    /** Two requests at the same time note it once. */
    void used(UUID id, Instant at, Instant unlessAfter) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", at, id, unlessAfter);
    }

    void deleteOf(UUID accountId) {
        delete("accountId", accountId);
    }

    boolean deleteOne(UUID accountId, UUID id) {
        return delete("accountId = ?1 and id = ?2", accountId, id) == 1;
    }
}
