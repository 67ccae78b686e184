package org.readinggroup.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.shared.search.SearchText;
import org.readinggroup.shared.web.PageRequest;

/** The queries that find sessions. What is shown of them is read by {@link SessionParts}. */
@Singleton
class SessionRepository implements PanacheRepositoryBase<ReadingSession, UUID> {
    /** Where a postponed session without a date stands in the order by time: after all others. */
    static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    /** {@link Status#of} in SQL. */
    private static final String STATUS = """
            case
                when s.stage in ('POSTPONED', 'CANCELLED') then s.stage
                when s.starts_at > :now then 'UPCOMING'
                when exists (select from video v where v.session_id = s.id) then 'RECORDED'
                when s.ends_at > :now then 'LIVE'
                else 'ENDED'
            end""";

    Optional<ReadingSession> publicBySlug(String slug) {
        return find("slug = ?1 and stage <> ?2", slug, Stage.DRAFT).firstResultOptional();
    }

    Optional<ReadingSession> publicByNumber(int number) {
        return find("number = ?1 and stage <> ?2", number, Stage.DRAFT).firstResultOptional();
    }

    /** Whether a session has this slug, or had it once. */
    boolean isTaken(String slug) {
        return (Boolean) getEntityManager()
                .createNativeQuery("""
                        select exists (select from session where slug = :slug)
                            or exists (select from old_slug where kind = 'session' and slug = :slug)
                        """, Boolean.class)
                .setParameter("slug", slug)
                .getSingleResult();
    }

    /** The earliest published session that has not ended, and has no recording yet if it has begun. */
    Optional<ReadingSession> upcoming(Instant now) {
        return find("""
                        from ReadingSession s
                        where s.stage = ?1 and s.endsAt > ?2
                          and (s.startsAt > ?2 or not exists (select 1 from VideoEntity v where v.sessionId = s.id))
                        order by s.startsAt, s.id
                        """, Stage.PUBLISHED, now).page(0, 1).firstResultOptional();
    }

    /** Published sessions that a person presented, newest first. */
    List<ReadingSession> presentedBy(UUID personId) {
        return list(
                "select s from ReadingSession s join s.speakers p where p.personId = ?1 and s.stage <> ?2 order by s.startsAt desc nulls first, s.id desc",
                personId,
                Stage.DRAFT);
    }

    /** Published sessions that discuss a paper, newest first. */
    List<ReadingSession> discussing(UUID paperId) {
        return list(
                "from ReadingSession s where ?1 member of s.paperIds and s.stage <> ?2 order by s.startsAt desc nulls first, s.id desc",
                paperId,
                Stage.DRAFT);
    }

    /** Published sessions that begin in this span, both ends inclusive, and take place; by time. */
    List<ReadingSession> takingPlace(Instant from, Instant to) {
        return list("stage = ?1 and startsAt between ?2 and ?3 order by startsAt, id", Stage.PUBLISHED, from, to);
    }

    /** The first instant after {@code now} at which a session that takes place begins or ends. */
    Optional<Instant> nextStartOrEnd(Instant now) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("""
                        select min(case when s.startsAt > :now then s.startsAt else s.endsAt end) from ReadingSession s
                        where s.stage = :published and s.endsAt > :now
                        """, Instant.class)
                .setParameter("now", now)
                .setParameter("published", Stage.PUBLISHED)
                .getSingleResult());
    }

    /** Those that a filter finds, in its order; one more than the page's limit where there are more. */
    @SuppressWarnings("unchecked")
    List<SessionRow> find(SessionFilter filter, PageRequest page, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("select s.id, coalesce(s.starts_at, :undated) as at, ")
                .append(filter.search().isPresent() ? "ts_rank_cd(d.document, q.query)" : "cast(0 as real)")
                .append(" as rank ");
        // The keys of a page are compared with those of the row, so the list is a table of its own.
        where(sql, filter, now, parameters);
        sql.insert(0, "select id, at, rank from (").append(") as found");
        after(sql, filter.sort(), page.keys(), parameters);
        sql.append(
                switch (filter.sort()) {
                    case NEWEST -> " order by at desc, id desc";
                    case OLDEST -> " order by at, id";
                    case RELEVANCE -> " order by rank desc, at desc, id desc";
                });
        parameters.put("undated", UNDATED);
        List<Object[]> rows = query(sql, parameters, Object[].class)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new SessionRow((UUID) row[0], (Instant) row[1], (Float) row[2]))
                .toList();
    }

    /** How many sessions a filter finds. */
    long count(SessionFilter filter, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("select count(*) ");
        where(sql, filter, now, parameters);
        return ((Number) query(sql, parameters, Long.class).getSingleResult()).longValue();
    }

    private static void where(StringBuilder sql, SessionFilter filter, Instant now, Map<String, Object> parameters) {
        sql.append("from session s");
        List<String> conditions = new ArrayList<>(List.of("s.stage <> 'DRAFT'"));
        filter.search().map(SearchText::of).ifPresent(search -> {
            sql.append(" join session_search d on d.session_id = s.id cross join (select ")
                    .append(search.expression())
                    .append(" as query) as q");
            parameters.putAll(search.parameters());
            conditions.add("numnode(q.query) > 0 and d.document @@ q.query");
        });
        if (!filter.status().isEmpty()) {
            conditions.add(STATUS + " in (:status)");
            parameters.put("status", filter.status().stream().map(Status::name).toList());
            parameters.put("now", now);
        }
        filter.number().ifPresent(number -> {
            conditions.add("s.number = :number");
            parameters.put("number", number);
        });
        filter.from().ifPresent(from -> {
            conditions.add("s.starts_at >= :from");
            parameters.put("from", from);
        });
        filter.before().ifPresent(before -> {
            conditions.add("s.starts_at < :before");
            parameters.put("before", before);
        });
        filter.topic().ifPresent(topic -> {
            conditions.add(
                    "s.id in (select st.session_id from session_topic st join topic t on t.id = st.topic_id where t.slug = :topic)");
            parameters.put("topic", topic);
        });
        filter.person().ifPresent(person -> {
            conditions.add(
                    "s.id in (select ss.session_id from session_speaker ss join person p on p.id = ss.person_id where p.slug = :person)");
            parameters.put("person", person);
        });
        filter.paper().ifPresent(paper -> {
            conditions.add(
                    "s.id in (select sp.session_id from session_paper sp join paper pa on pa.id = sp.paper_id where pa.arxiv_id = :paper)");
            parameters.put("paper", paper);
        });
        sql.append(" where ").append(String.join(" and ", conditions));
    }

    private static void after(StringBuilder sql, SessionSort sort, List<String> keys, Map<String, Object> parameters) {
        if (keys.isEmpty()) {
            return;
        }
        int last = keys.size() - 1;
        parameters.put("afterId", UUID.fromString(keys.get(last)));
        parameters.put("afterAt", Instant.parse(keys.get(last - 1)));
        sql.append(
                switch (sort) {
                    case NEWEST -> " where (at, id) < (:afterAt, :afterId)";
                    case OLDEST -> " where (at, id) > (:afterAt, :afterId)";
                    case RELEVANCE -> {
                        parameters.put("afterRank", Float.valueOf(keys.get(0)));
                        yield " where (rank, at, id) < (cast(:afterRank as real), :afterAt, :afterId)";
                    }
                });
    }

    private Query query(CharSequence sql, Map<String, Object> parameters, Class<?> type) {
        Query query = getEntityManager().createNativeQuery(sql.toString(), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
