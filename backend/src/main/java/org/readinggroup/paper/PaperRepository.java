package org.readinggroup.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query of papers. */
@Singleton
class PaperRepository implements PanacheRepositoryBase<PaperEntity, UUID> {

    Optional<PaperEntity> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Papers by title, then id; at most {@code limit}, after the paper with that title and id where they are given. */
    List<PaperEntity> byTitle(String afterTitle, UUID afterId, int limit) {
        return (afterTitle == null
                        ? find("order by title, id")
                        : find("(title > ?1) or (title = ?1 and id > ?2) order by title, id", afterTitle, afterId))
                .page(0, limit)
                .list();
    }
}
