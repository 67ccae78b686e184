package org.readinggroup.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every query of people. */
@Singleton
class PersonRepository implements PanacheRepositoryBase<PersonEntity, UUID> {

    Optional<PersonEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** People by name, then id; at most {@code limit}, after the person with that name and id where they are given. */
    List<PersonEntity> byName(String afterName, UUID afterId, int limit) {
        return (afterName == null
                        ? find("order by name, id")
                        : find("(name > ?1) or (name = ?1 and id > ?2) order by name, id", afterName, afterId))
                .page(0, limit)
                .list();
    }

    /** Who organizes the group on that day. */
    Set<UUID> organizersOn(LocalDate day) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct o.personId from Organizer o
                        where (o.since is null or o.since <= :day) and (o.until is null or o.until >= :day)
                        """, UUID.class)
                .setParameter("day", day)
                .getResultList());
    }
}
