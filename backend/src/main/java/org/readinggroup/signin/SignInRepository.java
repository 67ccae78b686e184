package org.readinggroup.signin;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query of sign-ins. One that has ended, by time or by hand, is no longer there or no longer found. */
@Singleton
class SignInRepository implements PanacheRepositoryBase<SignInEntity, UUID> {

    /** Those made after {@code created} and seen after {@code seen} have not ended. */
    Optional<SignInEntity> bySecret(byte[] hash, Instant created, Instant seen) {
        return find("secretHash = ?1 and createdAt > ?2 and lastSeenAt > ?3", hash, created, seen)
                .firstResultOptional();
    }

    List<SignInEntity> ofAccount(UUID accountId, Instant created, Instant seen) {
        return list(
                "accountId = ?1 and createdAt > ?2 and lastSeenAt > ?3 order by createdAt desc, id",
                accountId,
                created,
                seen);
    }

    /** Two requests at the same time note it once. */
    void seen(UUID id, Instant at, Instant unlessAfter) {
        update("lastSeenAt = ?1 where id = ?2 and lastSeenAt < ?3", at, id, unlessAfter);
    }

    void deleteOf(UUID accountId) {
        delete("accountId", accountId);
    }

    void deleteOthers(UUID accountId, UUID kept) {
        delete("accountId = ?1 and id <> ?2", accountId, kept);
    }

    boolean deleteOne(UUID accountId, UUID id) {
        return delete("accountId = ?1 and id = ?2", accountId, id) == 1;
    }

    int deleteEnded(Instant created, Instant seen) {
        return (int) delete("createdAt <= ?1 or lastSeenAt <= ?2", created, seen);
    }
}
