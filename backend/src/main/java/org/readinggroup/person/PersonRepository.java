package org.readinggroup.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.SameName;
import org.readinggroup.shared.sql.Sql;

/** Every query of people. */
@Singleton
class PersonRepository implements PanacheRepositoryBase<PersonEntity, UUID> {

    private final Rows rows;

    PersonRepository(Rows rows) {
        this.rows = rows;
    }

    Optional<PersonEntity> publicBySlug(String slug) {
        return find("slug = ?1 and isPublic and deletedAt is null", slug).firstResultOptional();
    }

    /** Public people by name, then id; at most {@code limit}, after the person with that sort key and id where they are given. */
    List<PersonEntity> byName(String afterKey, UUID afterId, int limit) {
        return (afterKey == null
                        ? find("isPublic and deletedAt is null order by sortKey, id")
                        : find(
                                "isPublic and deletedAt is null and ((sortKey > ?1) or (sortKey = ?1 and id > ?2)) order by sortKey, id",
                                afterKey,
                                afterId))
                .page(0, limit)
                .list();
    }

    long countPublic() {
        return count("isPublic and deletedAt is null");
    }

    /** Who organizes the group on that day. */
    Set<UUID> organizersOn(LocalDate day) {
        return Set.copyOf(getEntityManager()
                .createQuery("""
                        select distinct o.personId from Organizer o
                        where o.deletedAt is null and (o.since is null or o.since <= :day) and (o.until is null or o.until >= :day)
                        """, UUID.class)
                .setParameter("day", day)
                .getResultList());
    }

    /** The person with that name or alias, whatever the case; the one who was there first where several have it. */
    Optional<UUID> byNameOrAlias(String name) {
        return rows.first(
                Sql.of("""
                        select id from person where deleted_at is null
                            and (%s = lower(?) or exists (select from unnest(aliases) alias where %s = lower(?)))
                        order by created_at, id limit 1
                        """.formatted(SameName.of("name"), SameName.of("alias")), name, name),
                row -> row.get("id", UUID.class));
    }

    /** The titles of all sessions that a person presents, drafts and those in the bin too. */
    List<String> titlesOfSessionsBy(UUID personId) {
        return rows.all(
                Sql.of(
                        "select s.title from session s join session_speaker ss on ss.session_id = s.id "
                                + "where ss.person_id = ? order by s.title",
                        personId),
                row -> row.text("title"));
    }

    /** Whether a person organizes the group, did so or will, or is an organizer in the bin. */
    boolean hasOrganized(UUID personId) {
        return rows.count(Sql.of("select count(*) from organizer where person_id = ?", personId)) > 0;
    }

    /** Makes the address of a person who goes lead to another, who is public if the one who goes is. */
    void redirect(String slug, UUID into) {
        rows.change(Sql.of(
                "update person set is_public = true where id = ? and exists "
                        + "(select from person gone where gone.slug = ? and gone.is_public)",
                into,
                slug));
        // What redirected to the one who goes redirects to the other at once, not in two steps.
        rows.change(Sql.of(
                "update old_slug set target_id = ? where kind = 'person' and target_id = "
                        + "(select id from person where slug = ?)",
                into,
                slug));
        rows.change(Sql.of("insert into old_slug (kind, slug, target_id) values ('person', ?, ?)", slug, into));
    }
}
