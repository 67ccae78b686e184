package org.readinggroup.topic;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.readinggroup.shared.sql.SameName;

/** Every query of topics. */
@Singleton
class TopicRepository implements PanacheRepositoryBase<TopicEntity, UUID> {

    /** The topic with that name, whatever the case; where several have it, the one that is spelled so, else the oldest. */
    Optional<TopicEntity> byName(String name) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from topic where deleted_at is null and %s = lower(:name)
                        order by name = :name desc, created_at, id limit 1
                        """.formatted(SameName.of("name")), TopicEntity.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(TopicEntity.class::cast);
    }

    /** A topic, and what its place in a list follows from. */
    record Sorted(String sortKey, UUID id, Topic topic) {
        Sorted(String sortKey, UUID id, String slug, String name, long sessionCount) {
            this(sortKey, id, new Topic(slug, name, sessionCount));
        }
    }

    /** The name of today of the topic that last had this one, by its history; empty where none had it that is there. */
    Optional<String> nameOfOnceNamed(String name) {
        return getEntityManager()
                .createNativeQuery("""
                        select t.name from history h join topic t on t.id = h.record_id
                        where h.kind = 'topic' and h.after ->> 'name' = :name and t.deleted_at is null
                        order by h.at desc limit 1
                        """, String.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .map(String.class::cast);
    }

    /**
     * Topics that a published session has, by name, then id; at most {@code limit}, after the topic with that sort key and id
     * where they are given.
     */
    List<Sorted> published(String afterKey, UUID afterId, int limit) {
        return getEntityManager()
                .createQuery("""
                        select new org.readinggroup.topic.TopicRepository$Sorted(t.sortKey, t.id, t.slug, t.name, count(s.id))
                        from ReadingSession s join s.topicIds id join TopicEntity t on t.id = id
                        where s.isPublic
                            and (:afterKey is null or t.sortKey > :afterKey or (t.sortKey = :afterKey and t.id > :afterId))
                        group by t.sortKey, t.id, t.slug, t.name
                        order by t.sortKey, t.id
                        """, Sorted.class)
                .setParameter("afterKey", afterKey)
                .setParameter("afterId", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The topic with that slug, if any session that has it is public, or was: the topics of drafts are private. */
    Optional<TopicEntity> seenBySlug(String slug) {
        return getEntityManager()
                .createNativeQuery("""
                        select t.* from topic t where t.slug = :slug and t.deleted_at is null and (
                            exists (select from calendar_entry e where t.id = any(e.topic_ids))
                            or exists (select from session_topic st join session s on s.id = st.session_id
                                where st.topic_id = t.id and s.is_public))
                        """, TopicEntity.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(TopicEntity.class::cast);
    }

    /** How many topics {@link #published} has in all. */
    long countPublished() {
        return getEntityManager().createQuery("""
                        select count(distinct id) from ReadingSession s join s.topicIds id
                        where s.isPublic
                        """, Long.class).getSingleResult();
    }

    /** How many published sessions have each of these topics; those that none has are left out. */
    Map<UUID, Long> countPublishedWith(Collection<UUID> topicIds) {
        return getEntityManager()
                .createQuery("""
                        select id, count(s.id) from ReadingSession s join s.topicIds id
                        where s.isPublic and id in :topics group by id
                        """, Object[].class)
                .setParameter("topics", topicIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /** The titles of all sessions with a topic, drafts and those in the bin too. */
    List<String> titlesOfSessionsWith(UUID topicId) {
        return getEntityManager()
                .createQuery(
                        "select s.title from ReadingSession s where :topic member of s.topicIds order by s.title",
                        String.class)
                .setParameter("topic", topicId)
                .getResultList();
    }
}
