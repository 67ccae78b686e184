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

/**
 * Every query of sessions. Reads select rows in SQL and make no entities, which would cost Hibernate several times what they
 * cost PostgreSQL; what hangs on the rows is read by {@link SessionParts}.
 */
@Singleton
class SessionRepository implements PanacheRepositoryBase<ReadingSession, UUID> {
    /** Where a postponed session without a date stands in the order by time: after all others. */
    static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LISTED = SessionRow.COLUMNS.formatted("cast(null as text)", "0");
    private static final String WITH_ABSTRACT = SessionRow.COLUMNS.formatted("s.abstract", "0");

    /** {@link Status#of} in SQL. */
    private static final String STATUS = """
            case
                when s.stage in ('POSTPONED', 'CANCELLED') then s.stage
                when s.starts_at > :now then 'UPCOMING'
                when exists (select from video v where v.session_id = s.id) then 'RECORDED'
                when s.ends_at > :now then 'LIVE'
                else 'ENDED'
            end""";

    /** The published session with that slug, with its abstract. */
    Optional<SessionRow> publicBySlug(String slug) {
        return rows(WITH_ABSTRACT, "where s.slug = :slug and s.stage <> 'DRAFT'", Map.of("slug", slug)).stream()
                .findFirst();
    }

    /** The slug of the published session with that number. */
    Optional<String> slugOfNumber(int number) {
        return rows(LISTED, "where s.number = :number and s.stage <> 'DRAFT'", Map.of("number", number)).stream()
                .map(SessionRow::slug)
                .findFirst();
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

    /** The earliest published session that has not ended, and has no recording yet if it has begun; with its abstract. */
    Optional<SessionRow> upcoming(Instant now) {
        String which = """
                where s.stage = 'PUBLISHED' and s.ends_at > :now
                    and (s.starts_at > :now or not exists (select from video v where v.session_id = s.id))
                order by s.starts_at, s.id limit 1""";
        return rows(WITH_ABSTRACT, which, Map.of("now", now)).stream().findFirst();
    }

    /** Published sessions that a person presented, newest first. */
    List<SessionRow> presentedBy(UUID personId) {
        String which = """
                where s.id in (select session_id from session_speaker where person_id = :person) and s.stage <> 'DRAFT'
                order by at desc, s.id desc""";
        return rows(LISTED, which, Map.of("person", personId));
    }

    /** Published sessions that discuss a paper, newest first. */
    List<SessionRow> discussing(UUID paperId) {
        String which = """
                where s.id in (select session_id from session_paper where paper_id = :paper) and s.stage <> 'DRAFT'
                order by at desc, s.id desc""";
        return rows(LISTED, which, Map.of("paper", paperId));
    }

    /** Published sessions that begin in this span, both ends inclusive, and take place; by time. */
    List<SessionRow> takingPlace(Instant from, Instant to) {
        String which = "where s.stage = 'PUBLISHED' and s.starts_at between :from and :to order by s.starts_at, s.id";
        return rows(LISTED, which, Map.of("from", from, "to", to));
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
    List<SessionRow> find(SessionFilter filter, PageRequest page, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        String rank = filter.sort() == SessionSort.RELEVANCE ? "ts_rank_cd(d.document, q.query)" : "0";
        StringBuilder sql = new StringBuilder(SessionRow.COLUMNS.formatted("cast(null as text)", rank));
        where(sql, filter, now, parameters);
        // The keys of a page are compared with those of the row, so the list is a table of its own.
        sql.insert(0, "select * from (").append(") as found");
        after(sql, filter.sort(), page.keys(), parameters);
        sql.append(
                switch (filter.sort()) {
                    case NEWEST -> " order by at desc, id desc";
                    case OLDEST -> " order by at, id";
                    case RELEVANCE -> " order by rank desc, at desc, id desc";
                });
        sql.append(" limit :limit");
        parameters.put("limit", page.limit() + 1);
        return rows(sql, parameters);
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

    private List<SessionRow> rows(String columns, String which, Map<String, Object> parameters) {
        return rows(columns + " from session s " + which, parameters);
    }

    @SuppressWarnings("unchecked")
    private List<SessionRow> rows(CharSequence sql, Map<String, Object> parameters) {
        List<Object[]> rows = query(sql, parameters, Object[].class).getResultList();
        return rows.stream().map(SessionRow::of).toList();
    }

    private Query query(CharSequence sql, Map<String, Object> parameters, Class<?> type) {
        Query query = getEntityManager().createNativeQuery(sql.toString(), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
