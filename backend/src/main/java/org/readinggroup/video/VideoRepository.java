package org.readinggroup.video;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readinggroup.shared.search.SearchText;

/** Every query of videos. A recording of a draft is as if it were not there. */
@Singleton
class VideoRepository implements PanacheRepositoryBase<VideoEntity, UUID> {
    /** Stands for an unknown day of publication in the order: before all others. */
    static final LocalDate UNPUBLISHED = LocalDate.of(1, 1, 1);

    /** The sort keys of a video: its day, then the start of its session, so that recordings without a day stay in order. */
    record VideoRow(UUID id, LocalDate day, Instant at) {}

    /** A video, and the session that it records (null for others). */
    record Found(VideoEntity video, String sessionSlug, Integer sessionNumber, String sessionTitle) {}

    private static final String FOUND = """
            select new org.readinggroup.video.VideoRepository$Found(v, s.slug, s.number, s.title)
            from VideoEntity v left join ReadingSession s on s.id = v.sessionId
            """;

    List<Found> bySlug(String slug) {
        return getEntityManager()
                .createQuery(
                        FOUND
                                + "where v.slug = :slug and (s.id is null or s.stage <> org.readinggroup.session.Stage.DRAFT)",
                        Found.class)
                .setParameter("slug", slug)
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
    @SuppressWarnings("unchecked")
    List<VideoRow> find(VideoQuery.Read read) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder(
                        "select id, day, at from (select v.id, coalesce(v.published_on, :unpublished) as day, ")
                .append("coalesce(s.starts_at, :epoch) as at ")
                .append(where(read, parameters))
                .append(") as found");
        parameters.put("unpublished", UNPUBLISHED);
        parameters.put("epoch", Instant.EPOCH);
        List<String> keys = read.page().keys();
        if (!keys.isEmpty()) {
            sql.append(" where (day, at, id) ")
                    .append(read.newestFirst() ? "<" : ">")
                    .append(" (:afterDay, :afterAt, :afterId)");
            parameters.put("afterDay", LocalDate.parse(keys.get(0)));
            parameters.put("afterAt", Instant.parse(keys.get(1)));
            parameters.put("afterId", UUID.fromString(keys.get(2)));
        }
        sql.append(read.newestFirst() ? " order by day desc, at desc, id desc" : " order by day, at, id");
        List<Object[]> rows = query(sql, parameters, Object[].class)
                .setMaxResults(read.page().limit() + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new VideoRow((UUID) row[0], toLocalDate(row[1]), (Instant) row[2]))
                .toList();
    }

    /** How many there are of what is asked for. */
    long count(VideoQuery.Read read) {
        Map<String, Object> parameters = new HashMap<>();
        String sql = "select count(*) " + where(read, parameters);
        return ((Number) query(sql, parameters, Long.class).getSingleResult()).longValue();
    }

    private static String where(VideoQuery.Read read, Map<String, Object> parameters) {
        StringBuilder from = new StringBuilder("from video v left join session s on s.id = v.session_id");
        StringBuilder where = new StringBuilder(" where s.stage is distinct from 'DRAFT'");
        read.search().map(SearchText::of).ifPresent(search -> {
            from.append(" cross join (select ").append(search.expression()).append(" as query) as q");
            where.append(" and numnode(q.query) > 0 and v.search @@ q.query");
            parameters.putAll(search.parameters());
        });
        read.kind().ifPresent(kind -> {
            where.append(" and v.kind = :kind");
            parameters.put("kind", kind.name());
        });
        read.featured().ifPresent(featured -> {
            where.append(" and v.featured = :featured");
            parameters.put("featured", featured);
        });
        return from.append(where).toString();
    }

    private static LocalDate toLocalDate(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private Query query(CharSequence sql, Map<String, Object> parameters, Class<?> type) {
        Query query = getEntityManager().createNativeQuery(sql.toString(), type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
