package org.readinggroup.paper;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.shared.sql.SameName;

/** Every query of papers. */
@Singleton
class PaperRepository implements PanacheRepositoryBase<PaperEntity, UUID> {

    Optional<PaperEntity> publicBySlug(String slug) {
        return find("slug = ?1 and isPublic and deletedAt is null", slug).firstResultOptional();
    }

    long countPublic() {
        return count("isPublic and deletedAt is null");
    }

    /** Public papers by title, then id; at most {@code limit}, after the paper with that sort key and id where they are given. */
    List<PaperEntity> byTitle(String afterKey, UUID afterId, int limit) {
        return (afterKey == null
                        ? find("isPublic and deletedAt is null order by sortKey, id")
                        : find(
                                "isPublic and deletedAt is null and ((sortKey > ?1) or (sortKey = ?1 and id > ?2)) order by sortKey, id",
                                afterKey,
                                afterId))
                .page(0, limit)
                .list();
    }

    /** The paper with that arXiv id, in its normal spelling. */
    Optional<PaperEntity> byArxivId(String arxivId) {
        return find("arxivId = ?1 and deletedAt is null", arxivId).firstResultOptional();
    }

    /** The paper with that title, whatever the case; of several the one without an arXiv id, then the oldest. */
    Optional<PaperEntity> byTitle(String title) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from paper where deleted_at is null and %s = lower(:title)
                        order by arxiv_id is null desc, created_at, id limit 1
                        """.formatted(SameName.of("title")), PaperEntity.class)
                .setParameter("title", title)
                .getResultStream()
                .findFirst()
                .map(PaperEntity.class::cast);
    }

    /** The titles of all sessions that discuss a paper, drafts and those in the bin too. */
    List<String> titlesOfSessionsWith(UUID paperId) {
        return getEntityManager()
                .createQuery(
                        "select s.title from ReadingSession s where :paper member of s.paperIds order by s.title",
                        String.class)
                .setParameter("paper", paperId)
                .getResultList();
    }
}
