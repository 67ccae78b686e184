package org.readinggroup.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** Every query of known browsers. */
@Singleton
class KnownBrowserRepository implements PanacheRepositoryBase<KnownBrowserEntity, byte[]> {

    boolean knows(byte[] hash, UUID accountId) {
        return count("secretHash = ?1 and accountId = ?2", hash, accountId) == 1;
    }

    void used(byte[] hash, Instant at) {
        update("lastUsedAt = ?1 where secretHash = ?2", at, hash);
    }

    void deleteOf(UUID accountId) {
        delete("accountId", accountId);
    }

    void deleteOthers(UUID accountId, byte[] kept) {
        delete("accountId = ?1 and secretHash <> ?2", accountId, kept);
    }

    int deleteUnusedSince(Instant at) {
        return (int) delete("lastUsedAt < ?1", at);
    }
}
