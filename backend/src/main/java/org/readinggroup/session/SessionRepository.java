package org.readinggroup.session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.readinggroup.shared.search.SearchText;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;
import org.readinggroup.shared.web.PageRequest;

/**
 * Every query of sessions. Reads select rows in SQL and make no entities, which would cost Hibernate several times what they
 * cost PostgreSQL; what hangs on the rows is read by {@link SessionParts}.
 */
@Singleton
class SessionRepository implements PanacheRepositoryBase<ReadingSession, UUID> {
    /** The key of the order by time, of a table {@code s}. */
    private static final String AT = "coalesce(s.starts_at, timestamptz '9999-12-31 00:00:00Z')";

    /** Where a postponed session without a date stands in the order by time: after all others. */
    static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    private static final String LISTED = SessionRow.COLUMNS.formatted("cast(null as text)");
    private static final String WITH_ABSTRACT = SessionRow.COLUMNS.formatted("s.abstract");

    private final Rows rows;

    SessionRepository(Rows rows) {
        this.rows = rows;
    }

    /** {@link Status#of} in SQL; its two values are now. */
    private static final String STATUS = """
            case
                when s.stage in ('POSTPONED', 'CANCELLED') then s.stage
                when s.starts_at > ? then 'UPCOMING'
                when exists (select from video v where v.session_id = s.id and v.deleted_at is null) then 'RECORDED'
                when s.ends_at > ? then 'LIVE'
                else 'ENDED'
            end""";

    /** The published session with that slug, with its abstract. */
    Optional<SessionRow> publicBySlug(String slug) {
        return rows(WITH_ABSTRACT, Sql.of("where s.slug = ? and s.is_public", slug)).stream()
                .findFirst();
    }

    /** The slug of the published session with that number. */
    Optional<String> slugOfNumber(int number) {
        return rows(LISTED, Sql.of("where s.number = ? and s.is_public", number)).stream()
                .map(SessionRow::slug)
                .findFirst();
    }

    /** The meeting's own address, of a session that is public. */
    Optional<String> meetingUrl(String slug) {
        return rows.first(
                Sql.of(
                        "select s.meeting_url from session s where s.slug = ? and s.is_public and s.meeting_url is not null",
                        slug),
                row -> row.text(1));
    }

    /** The id of the session with that slug, draft or not, outside of the bin. */
    Optional<UUID> idOf(String slug) {
        return rows.first(
                Sql.of("select id from session where slug = ? and deleted_at is null", slug),
                row -> row.get(1, UUID.class));
    }

    /** The slug of the session outside of the bin that has that number, if it is another than {@code own}. */
    Optional<String> slugWithNumber(int number, UUID own) {
        return rows.first(
                Sql.of("select slug from session where number = ? and id <> ? and deleted_at is null", number, own),
                row -> row.text(1));
    }

    /** The sessions that a person presents, drafts and those in the bin too. */
    List<ReadingSession> withSpeaker(UUID personId) {
        return list("from ReadingSession s where exists (select 1 from s.speakers p where p.personId = ?1)", personId);
    }

    /** Slug, number and title of sessions of any stage, those in the bin too. */
    Map<UUID, SessionReference> references(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, SessionReference> references = new HashMap<>();
        rows.all(
                Sql.of("select id, slug, number, title from session where id = any(?)", ids),
                row -> references.put(
                        row.get(1, UUID.class),
                        new SessionReference(row.text(2), row.get(3, Integer.class), row.text(4))));
        return references;
    }

    /** The earliest published session that has not ended, and has no recording yet if it has begun; with its abstract. */
    Optional<SessionRow> upcoming(Instant now) {
        String which = """
                where s.stage = 'PUBLISHED' and s.deleted_at is null and s.ends_at > ?
                    and (s.starts_at > ? or not exists (select from video v where v.session_id = s.id and v.deleted_at is null))
                order by s.starts_at, s.id limit 1""";
        return rows(WITH_ABSTRACT, Sql.of(which, now, now)).stream().findFirst();
    }

    /** Those of these sessions that are public, in no order. */
    List<SessionRow> publicWithIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows(LISTED, Sql.of("where s.id = any(?) and s.is_public", ids));
    }

    /** Published sessions that a person presented, newest first. */
    List<SessionRow> presentedBy(UUID personId) {
        String which =
                "where s.id in (select session_id from session_speaker where person_id = ?) and s.is_public order by "
                        + AT + " desc, s.id desc";
        return rows(LISTED, Sql.of(which, personId));
    }

    /** Published sessions that discuss a paper, newest first. */
    List<SessionRow> discussing(UUID paperId) {
        String which =
                "where s.id in (select session_id from session_paper where paper_id = ?) and s.is_public order by " + AT
                        + " desc, s.id desc";
        return rows(LISTED, Sql.of(which, paperId));
    }

    /** Published sessions that begin in this span, both ends inclusive, and take place; by time. */
    List<SessionRow> takingPlace(Instant from, Instant to) {
        String which =
                "where s.stage = 'PUBLISHED' and s.deleted_at is null and s.starts_at between ? and ? order by s.starts_at, s.id";
        return rows(LISTED, Sql.of(which, from, to));
    }

    /** The other published sessions that are under way at the same time; by time. */
    List<CheckedSession.Other> sameTime(ReadingSession session) {
        return getEntityManager()
                .createQuery("""
                        from ReadingSession s where s.stage = :published and s.deletedAt is null and s.id <> :id
                          and s.startsAt < :end and s.endsAt > :start order by s.startsAt, s.id
                        """, ReadingSession.class)
                .setParameter("published", Stage.PUBLISHED)
                .setParameter("id", session.id)
                .setParameter("start", session.startsAt)
                .setParameter("end", session.endsAt)
                .getResultStream()
                .map(other -> new CheckedSession.Other(other.slug, other.title))
                .toList();
    }

    /** The first instant after {@code now} at which a session that takes place begins or ends. */
    Optional<Instant> nextStartOrEnd(Instant now) {
        return Optional.ofNullable(getEntityManager()
                .createQuery("""
                        select min(case when s.startsAt > :now then s.startsAt else s.endsAt end) from ReadingSession s
                        where s.stage = :published and s.deletedAt is null and s.endsAt > :now
                        """, Instant.class)
                .setParameter("now", now)
                .setParameter("published", Stage.PUBLISHED)
                .getSingleResult());
    }

    /**
     * What orders a session in a list.
     *
     * @param at the start, or a date after all others where there is none
     * @param rank how well it fits a search; 0 where the order is another
     */
    record Key(UUID id, Instant at, float rank) {}

    /**
     * A page of what a filter finds.
     *
     * @param keys in the filter's order; one more than the page's limit where there are more
     * @param total how many it finds on all pages
     * @param revision the revision of the content that it found them in
     */
    record Found(List<Key> keys, long total, long revision) {}

    /** Those that a filter finds, in its order: one statement, which reads no texts. */
    Found find(SessionFilter filter, PageRequest page, Instant now) {
        boolean searches = filter.search().isPresent();
        String rank = filter.sort() == SessionSort.RELEVANCE ? "ts_rank(d.document, q.ranking)" : "0";
        String order =
                switch (filter.sort()) {
                    case NEWEST -> " order by at desc, id desc";
                    case OLDEST -> " order by at, id";
                    case RELEVANCE -> " order by rank desc, at desc, id desc";
                };
        // The keys of a page are compared with those of the row, so what is found is a table of its own.
        Sql sql = Sql.of("with found as (select s.id, " + AT + " as at, cast(" + rank + " as real) as rank ")
                .add(matching(filter, now))
                .add(") select page.*, (select value from content_revision), ");
        // A search reads each document that it finds, so what it found is counted. The list in the order of time reads
        // a page's keys only, and is counted from an index.
        if (searches) {
            // Whether a word is rare or everywhere decides how to look for it.
            sql.add("(select count(*) from found)").plannedByValues();
        } else {
            sql.add("(select count(*) ").add(matching(filter, now)).add(")");
        }
        sql.add(" from (select * from found")
                .add(after(filter.sort(), page.keys()))
                .add(order + " limit ?) page" + order, page.limit() + 1);
        long[] whole = new long[2];
        List<Key> keys = rows.all(sql, row -> {
            whole[0] = row.get(4, Long.class);
            whole[1] = row.get(5, Long.class);
            return new Key(row.get(1, UUID.class), row.instant(2), row.rank(3));
        });
        if (keys.isEmpty()) {
            return new Found(keys, page.keys().isEmpty() ? 0 : count(filter, now), 0);
        }
        return new Found(keys, whole[1], whole[0]);
    }

    /** The long texts of these sessions; those that have one. */
    Map<UUID, String> abstracts(Collection<UUID> ids) {
        Map<UUID, String> abstracts = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.all(
                    Sql.of("select s.id, s.abstract from session s where s.id = any(?) and s.is_public", ids),
                    row -> abstracts.put(row.get(1, UUID.class), row.text(2)));
        }
        return abstracts;
    }

    /** When each of these sessions was last changed, or a recording of it, those in the bin too. */
    Map<UUID, Instant> changedAt(Collection<UUID> ids) {
        Map<UUID, Instant> changedAt = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.all(Sql.of("""
                    select s.id, greatest(s.updated_at, (select max(v.updated_at) from video v where v.session_id = s.id))
                    from session s where s.id = any(?)
                    """, ids), row -> changedAt.put(row.get(1, UUID.class), row.instant(2)));
        }
        return changedAt;
    }

    /** How many sessions a filter finds. */
    private long count(SessionFilter filter, Instant now) {
        return rows.count(Sql.of("select count(*) ").add(matching(filter, now)));
    }

    private static Sql matching(SessionFilter filter, Instant now) {
        Sql sql = Sql.of("from session s");
        filter.search().map(SearchText::of).ifPresent(search -> sql.add(
                        " join session_search d on d.session_id = s.id cross join (select ")
                .add(search.expression())
                .add(" as query, ")
                .add(search.ranking())
                .add(" as ranking) as q"));
        sql.add(" where s.is_public");
        if (filter.search().isPresent()) {
            sql.add(" and numnode(q.query) > 0 and d.document @@ q.query");
        }
        if (!filter.status().isEmpty()) {
            sql.add(" and " + STATUS, now, now)
                    .add(" = any(?)", filter.status().stream().map(Status::name).toList());
        }
        filter.number().ifPresent(number -> sql.add(" and s.number = ?", number));
        filter.from().ifPresent(from -> sql.add(" and s.starts_at >= ?", from));
        filter.before().ifPresent(before -> sql.add(" and s.starts_at < ?", before));
        filter.topic()
                .ifPresent(topic -> sql.add(
                        " and s.id in (select st.session_id from session_topic st join topic t on t.id = st.topic_id where t.slug = ?)",
                        topic));
        filter.person()
                .ifPresent(person -> sql.add(
                        " and s.id in (select ss.session_id from session_speaker ss join person p on p.id = ss.person_id where p.slug = ?)",
                        person));
        filter.paper()
                .ifPresent(paper -> sql.add(
                        " and s.id in (select sp.session_id from session_paper sp join paper pa on pa.id = sp.paper_id where pa.arxiv_id = ?)",
                        paper));
        return sql;
    }

    private static Sql after(SessionSort sort, List<String> keys) {
        if (keys.isEmpty()) {
            return Sql.of("");
        }
        int last = keys.size() - 1;
        UUID id = UUID.fromString(keys.get(last));
        Instant at = Instant.parse(keys.get(last - 1));
        return switch (sort) {
            case NEWEST -> Sql.of(" where (at, id) < (?, ?)", at, id);
            case OLDEST -> Sql.of(" where (at, id) > (?, ?)", at, id);
            case RELEVANCE ->
                Sql.of(" where (rank, at, id) < (cast(? as real), ?, ?)", Float.valueOf(keys.get(0)), at, id);
        };
    }

    private List<SessionRow> rows(String columns, Sql which) {
        return rows.all(Sql.of(columns).add("from session s ").add(which), SessionRow::of);
    }
}
