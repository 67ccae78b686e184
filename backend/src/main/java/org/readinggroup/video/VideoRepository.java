package org.readinggroup.video;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readinggroup.session.Stage;
import org.readinggroup.shared.search.SearchText;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Every query of videos. A recording of a draft is as if it were not there, also while the draft lies in the bin. */
@Singleton
class VideoRepository implements PanacheRepositoryBase<VideoEntity, UUID> {
    /** Stands for an unknown day of publication in the order: before all others. */
    static final LocalDate UNPUBLISHED = LocalDate.of(1, 1, 1);

    /** The sort keys of a video: its day, then the start of its session, so that recordings without a day stay in order. */
    record VideoRow(UUID id, LocalDate day, Instant at) {}

    /** A video, and the session that it records (null for others). */
    record Found(VideoEntity video, String sessionSlug, Integer sessionNumber, String sessionTitle) {}

    private final Rows rows;

    VideoRepository(Rows rows) {
        this.rows = rows;
    }

    private static final String FOUND = """
            select new org.readinggroup.video.VideoRepository$Found(v, s.slug, s.number, s.title)
            from VideoEntity v left join ReadingSession s on s.id = v.sessionId and s.deletedAt is null
            """;

    List<Found> bySlug(String slug) {
        return getEntityManager()
                .createQuery(
                        FOUND
                                + "where v.slug = :slug and v.deletedAt is null and not exists (select 1 from ReadingSession d"
                                + " where d.id = v.sessionId and d.stage = :draft)",
                        Found.class)
                .setParameter("slug", slug)
                .setParameter("draft", Stage.DRAFT)
                .getResultList();
    }

    /** The videos with these ids, in no order. */
    List<Found> withIds(List<UUID> ids) {
        return getEntityManager()
                .createQuery(FOUND + "where v.id in :ids", Found.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Those that are asked for, in order; one more than the page's limit where there are more. */
    List<VideoRow> find(VideoQuery.Read read) {
        Sql sql = Sql.of(
                        "select id, day, at from (select v.id, coalesce(v.published_on, ?) as day, coalesce(s.starts_at, ?) as at ",
                        UNPUBLISHED,
                        Instant.EPOCH)
                .add(matching(read))
                .add(") as found");
        List<String> keys = read.page().keys();
        if (!keys.isEmpty()) {
            sql.add(
                    " where (day, at, id) " + (read.newestFirst() ? "<" : ">") + " (?, ?, ?)",
                    LocalDate.parse(keys.get(0)),
                    Instant.parse(keys.get(1)),
                    UUID.fromString(keys.get(2)));
        }
        sql.add(read.newestFirst() ? " order by day desc, at desc, id desc" : " order by day, at, id")
                .add(" limit ?", read.page().limit() + 1);
        return rows.all(
                sql,
                row -> new VideoRow(row.get("id", UUID.class), row.get("day", LocalDate.class), row.instant("at")));
    }

    /** How many there are of what is asked for. */
    long count(VideoQuery.Read read) {
        return rows.count(Sql.of("select count(*) ").add(matching(read)));
    }

    private static Sql matching(VideoQuery.Read read) {
        Sql sql = Sql.of("from video v left join session s on s.id = v.session_id and s.deleted_at is null");
        read.search().map(SearchText::of).ifPresent(search -> sql.add(" cross join (select ")
                .add(search.expression())
                .add(" as query) as q"));
        sql.add(" where v.deleted_at is null and not exists"
                + " (select from session d where d.id = v.session_id and d.stage = 'DRAFT')");
        if (read.search().isPresent()) {
            sql.add(" and numnode(q.query) > 0 and v.search @@ q.query");
        }
        read.kind().ifPresent(kind -> sql.add(" and v.kind = ?", kind.name()));
        read.featured().ifPresent(featured -> sql.add(" and v.featured = ?", featured));
        return sql;
    }

    /** The recordings of a session in their order, those in the bin too. */
    List<VideoEntity> ofSession(UUID sessionId) {
        return list("sessionId = ?1 order by position", sessionId);
    }

    /** The place after all recordings of a session, those in the bin too. */
    int nextPosition(UUID sessionId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(position), -1) + 1 from VideoEntity where sessionId = :session",
                        Integer.class)
                .setParameter("session", sessionId)
                .getSingleResult();
    }
}
