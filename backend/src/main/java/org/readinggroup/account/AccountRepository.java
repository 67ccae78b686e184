package org.readinggroup.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.readinggroup.shared.caller.Role;

/** Every query of accounts. */
@Singleton
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {

    Optional<AccountEntity> byEmail(String email) {
        return find("email", email).firstResultOptional();
    }

    Optional<AccountEntity> ofPerson(UUID personId) {
        return find("personId", personId).firstResultOptional();
    }

    List<AccountEntity> byName() {
        return list("order by lower(name), id");
    }

    /** All owners, kept from changing until the transaction ends, so that two cannot give up their role at the same time. */
    List<AccountEntity> lockOwners() {
        return find("role = ?1 order by id", Role.OWNER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** An account, kept from changing until the transaction ends. */
    Optional<AccountEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Waits until nobody is changing an account, and no other replica is making its first owner. */
    void lockTable() {
        // Waits for those who hold a row as well: they are about to write it, and would wait for this lock in turn.
        getEntityManager()
                .createNativeQuery("lock table account in exclusive mode")
                .executeUpdate();
    }

    /**
     * Notes a sign-in, and keeps the row until the transaction ends; false where the account has another password by now, or
     * is disabled. Leaves the version alone: nothing that an owner edits has changed.
     */
    boolean signedIn(UUID id, String hash, Instant at) {
        return update("lastSignInAt = ?1 where id = ?2 and passwordHash = ?3 and disabled = false", at, id, hash) == 1;
    }

    void setPasswordHash(UUID id, String hash) {
        update("passwordHash = ?1 where id = ?2", hash, id);
    }

    /** Sets a hash in the place of the one that a password was compared with; false as for {@link #signedIn}. */
    boolean replacePasswordHash(UUID id, String compared, String hash) {
        return update("passwordHash = ?1 where id = ?2 and passwordHash = ?3 and disabled = false", hash, id, compared)
                == 1;
    }

    /** The slugs of these people, by id. */
    Map<UUID, String> slugsOfPeople(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("select p.id, p.slug from PersonEntity p where p.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
