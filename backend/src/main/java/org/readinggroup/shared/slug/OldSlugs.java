package org.readinggroup.shared.slug;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.web.SlugMoved;

/** Looks up slugs that were given up. The database keeps them by itself (trigger {@code keep_old_slug}). */
@Singleton
public class OldSlugs {
    /** The kinds of records that have addresses, each the name of its table. */
    public enum Kind {
        session,
        video,
        person,
        paper,
        topic,
        organizer
    }

    private final EntityManager entityManager;

    OldSlugs(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The slug that the record with this old slug has today. */
    @SuppressWarnings("unchecked")
    public Optional<String> today(Kind kind, String slug) {
        // The kind is one of a few constants of ours, not input.
        return entityManager
                .createNativeQuery(
                        "select cast(r.slug as text) from old_slug o join " + kind
                                + " r on r.id = o.target_id where o.kind = :kind and o.slug = :slug",
                        String.class)
                .setParameter("kind", kind.name())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Whether another record than {@code own} has the slug, or had it once. */
    public boolean isTaken(Kind kind, String slug, UUID own) {
        return (Boolean) entityManager
                .createNativeQuery(
                        "select exists (select from " + kind + " where slug = :slug and id <> :own) or exists "
                                + "(select from old_slug where kind = :kind and slug = :slug and target_id <> :own)",
                        Boolean.class)
                .setParameter("kind", kind.name())
                .setParameter("slug", slug)
                .setParameter("own", own)
                .getSingleResult();
    }

    /** The id of the record that had this slug and was removed for good. */
    public Optional<UUID> removed(Kind kind, String slug) {
        return entityManager
                .createNativeQuery(
                        "select target_id from old_slug where kind = :kind and slug = :slug "
                                + "and not exists (select from " + kind + " where id = target_id)",
                        UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }

    /** Keeps the slug of a record that is removed for good; one that leads elsewhere by now stays as it is. */
    public void reserve(Kind kind, String slug, UUID id) {
        entityManager
                .createNativeQuery("insert into old_slug (kind, slug, target_id) values (:kind, :slug, :id) "
                        + "on conflict do nothing")
                .setParameter("kind", kind.name())
                .setParameter("slug", slug)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ends a read of a record that is not there: 308 where the slug is an old one, else 404. */
    public RuntimeException missing(Kind kind, String slug) {
        return missing(kind, slug, today -> true);
    }

    /**
     * Ends a read of a record that is not there, of a kind that the public may not see all of.
     *
     * @param shown whether the record with that slug is public; the slug of today of one that is not would tell of it
     */
    public RuntimeException missing(Kind kind, String slug, Predicate<String> shown) {
        return today(kind, slug)
                .filter(shown)
                .<RuntimeException>map(SlugMoved::new)
                .orElseGet(() -> ProblemException.notFound(kind.name(), slug));
    }
}
