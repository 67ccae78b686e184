package org.readinggroup.organizer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Every query of organizers. */
@Singleton
class OrganizerRepository implements PanacheRepositoryBase<Organizer, UUID> {

    /** The people who organize the group on that day, in its order; each once. */
    List<UUID> peopleOn(LocalDate day) {
        return find("(since is null or since <= ?1) and (until is null or until >= ?1) order by position, id", day)
                .stream()
                .map(organizer -> organizer.personId)
                .distinct()
                .toList();
    }
}
