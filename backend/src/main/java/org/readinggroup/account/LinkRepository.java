package org.readinggroup.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.account.LinkEntity.Purpose;

/** Every query of one-time links. */
@Singleton
class LinkRepository implements PanacheRepositoryBase<LinkEntity, byte[]> {

    /** The link with that secret, if it still works for one of these purposes. */
    Optional<LinkEntity> working(String secret, Collection<Purpose> purposes, Instant now) {
        return find(
                        "secretHash = ?1 and purpose in ?2 and (expiresAt is null or expiresAt > ?3)",
                        Secrets.hash(secret),
                        purposes,
                        now)
                .firstResultOptional();
    }

    /** Uses a link up; false where it is for none of these purposes, or somebody else was faster. */
    boolean use(String secret, Collection<Purpose> purposes) {
        return delete("secretHash = ?1 and purpose in ?2", Secrets.hash(secret), purposes) == 1;
    }

    void deleteOf(UUID accountId) {
        delete("accountId", accountId);
    }

    void deleteAll(Purpose purpose) {
        delete("purpose", purpose);
    }

    int deleteExpired(Instant now) {
        return (int) delete("expiresAt <= ?1", now);
    }
}
