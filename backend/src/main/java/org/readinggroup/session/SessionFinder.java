package org.readinggroup.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.readinggroup.shared.search.SearchText;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;
import org.readinggroup.shared.web.PageRequest;

/**
 * Finds the sessions of a public list, by any filter and in any order. It reads keys and no texts: {@link KeptSessions} has
 * the rest.
 */
@Singleton
class SessionFinder {
    /** The key of the order by time, of a table {@code k}. */
    private static final String AT = "coalesce(k.starts_at, timestamptz '9999-12-31 00:00:00Z')";

    /** {@link Status#of} in SQL; its two values are now. */
    private static final String STATUS = """
            case
                when s.stage in ('POSTPONED', 'CANCELLED') then s.stage
                when s.starts_at > ? then 'UPCOMING'
                when exists (select from video v where v.session_id = s.id and v.deleted_at is null) then 'RECORDED'
                when s.ends_at > ? then 'LIVE'
                else 'ENDED'
            end""";

    private final Rows rows;

    SessionFinder(Rows rows) {
        this.rows = rows;
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
     * @param revision the revision of the content that it found them in; 0 where it found none
     */
    record Found(List<Key> keys, long total, long revision) {}

    /** Those that a filter finds, in its order: one statement. */
    Found find(SessionFilter filter, PageRequest page, Instant now) {
        boolean byRelevance = filter.sort() == SessionSort.RELEVANCE;
        String rank = byRelevance ? "ts_rank(k.document, q.ranking)" : "0";
        String order =
                switch (filter.sort()) {
                    case NEWEST -> " order by at desc, id desc";
                    case OLDEST -> " order by at, id";
                    case RELEVANCE -> " order by rank desc, at desc, id desc";
                };
        // The keys of a page are compared with those of the row, so what is found is a table of its own.
        Sql sql = Sql.of("with found as (select k.id, " + AT + " as at, cast(" + rank + " as real) as rank ")
                .add(matching(filter, now))
                .add(
                        ") select page.*, (select value from content_revision where id = 1) as revision, (select count(*) ");
        // The order of relevance reads all that it finds, and counts it. The orders of time read a page of it from an
        // index.
        (byRelevance ? sql.add("from found") : sql.add(matching(filter, now)))
                .add(") as total from (select * from found")
                .add(after(filter.sort(), page.keys()))
                .add(order + " limit ?) page" + order, page.limit() + 1);
        if (filter.search().isPresent()) {
            // Whether a word is rare or everywhere decides how to look for it.
            sql.plannedByValues();
        }
        long[] whole = new long[2];
        List<Key> keys = rows.all(sql, row -> {
            whole[0] = row.get("revision", Long.class);
            whole[1] = row.get("total", Long.class);
            return new Key(row.get("id", UUID.class), row.instant("at"), row.rank("rank"));
        });
        if (keys.isEmpty()) {
            return new Found(keys, page.keys().isEmpty() ? 0 : count(filter, now), 0);
        }
        return new Found(keys, whole[1], whole[0]);
    }

    private long count(SessionFilter filter, Instant now) {
        return rows.count(Sql.of("select count(*) ").add(matching(filter, now)));
    }

    /**
     * What a filter asks, of a table {@code k}: the sessions, or, for a search, their documents, which say of a session what is
     * most asked for. What is asked besides is read of the session {@code s}.
     */
    private static Sql matching(SessionFilter filter, Instant now) {
        Sql sql = Sql.of(filter.search().isPresent() ? "from session_search k" : "from session k");
        if (!filter.status().isEmpty() || filter.number().isPresent()) {
            sql.add(" join session s on s.id = k.id");
        }
        filter.search().map(SearchText::of).ifPresent(search -> sql.add(" cross join (select ")
                .add(search.expression())
                .add(" as query, ")
                .add(search.ranking())
                .add(" as ranking) q"));
        sql.add(" where k.is_public");
        if (filter.search().isPresent()) {
            sql.add(" and numnode(q.query) > 0 and k.document @@ q.query");
        }
        if (!filter.status().isEmpty()) {
            sql.add(" and " + STATUS, now, now)
                    .add(" = any(?)", filter.status().stream().map(Status::name).toList());
        }
        filter.number().ifPresent(number -> sql.add(" and s.number = ?", number));
        filter.from().ifPresent(from -> sql.add(" and k.starts_at >= ?", from));
        filter.before().ifPresent(before -> sql.add(" and k.starts_at < ?", before));
        filter.topic().ifPresent(topic -> sql.add(
                        " and k.id in (select st.session_id from session_topic st where st.topic_id in ")
                .add(named(OldSlugs.Kind.topic, topic))
                .add(")"));
        filter.person().ifPresent(person -> sql.add(
                        " and k.id in (select ss.session_id from session_speaker ss where ss.person_id in ")
                .add(named(OldSlugs.Kind.person, person))
                .add(")"));
        filter.paper()
                .ifPresent(paper -> sql.add(
                        " and k.id in (select sp.session_id from session_paper sp join paper pa on pa.id = sp.paper_id where pa.arxiv_id = ?)",
                        paper));
        return sql;
    }

    /**
     * The ids of the records that have this slug, or had it once: an address with an old one goes on finding. After a merge
     * there are two, the one that lies in the bin and the one that has its sessions.
     */
    private static Sql named(OldSlugs.Kind kind, String slug) {
        return Sql.of(
                "(select id from %1$s where slug = ? union all select target_id from old_slug where kind = '%1$s' and slug = ?)"
                        .formatted(kind),
                slug,
                slug);
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
}
