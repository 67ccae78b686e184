package org.readinggroup.organizer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Every query of organizers. */
@Singleton
class OrganizerRepository implements PanacheRepositoryBase<Organizer, UUID> {

    /** Who organizes the group on that day, in its order; each person once, at the first of their places. */
    List<Organizer> on(LocalDate day) {
        Set<UUID> people = new HashSet<>();
        return find(
                        "deletedAt is null and (since is null or since <= ?1) and (until is null or until >= ?1) order by position, id",
                        day)
                .stream()
                .filter(organizer -> people.add(organizer.personId))
                .toList();
    }

    /** The place after all others. */
    int nextPosition() {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(position), -1) + 1 from Organizer where deletedAt is null", Integer.class)
                .getSingleResult();
    }

    /** Whether a person is an organizer since that day, or since an unknown one, by another record than {@code own}. */
    boolean isThere(UUID personId, LocalDate since, UUID own) {
        return list("personId = ?1 and id <> ?2 and deletedAt is null", personId, own).stream()
                .anyMatch(other -> Objects.equals(other.since, since));
    }
}
