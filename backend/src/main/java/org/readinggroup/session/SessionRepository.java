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
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/**
 * Every query of sessions but that of their list, which is {@link SessionFinder}'s. Reads select rows in SQL and make no
 * entities, which would cost Hibernate several times what they cost PostgreSQL; what hangs on the rows is read by
 * {@link SessionParts}.
 */
@Singleton
class SessionRepository implements PanacheRepositoryBase<ReadingSession, UUID> {
    private static final String NEWEST_FIRST =
            " order by coalesce(s.starts_at, timestamptz '9999-12-31 00:00:00Z') desc, s.id desc";

    private final Rows rows;

    SessionRepository(Rows rows) {
        this.rows = rows;
    }

    /**
     * What a session's own page shows of it and lists do not.
     *
     * @param abstractText as it was written, or null
     * @param revision the revision of the content that it was found in
     */
    record Detail(UUID id, String abstractText, long revision) {}

    /** The published session with that slug. */
    Optional<Detail> publicBySlug(String slug) {
        return detail(Sql.of("where s.slug = ? and s.is_public", slug));
    }

    /** The slug of the published session with that number. */
    Optional<String> slugOfNumber(int number) {
        return rows.first(
                Sql.of("select s.slug from session s where s.number = ? and s.is_public", number),
                row -> row.text("slug"));
    }

    /** The meeting's own address, of a session that is public. */
    Optional<String> meetingUrl(String slug) {
        return rows.first(
                Sql.of(
                        "select s.meeting_url from session s where s.slug = ? and s.is_public and s.meeting_url is not null",
                        slug),
                row -> row.text("meeting_url"));
    }

    /** The id of the session with that slug, draft or not, outside of the bin. */
    Optional<UUID> idOf(String slug) {
        return rows.first(
                Sql.of("select id from session where slug = ? and deleted_at is null", slug),
                row -> row.get("id", UUID.class));
    }

    /** The slug of the session outside of the bin that has that number, if it is another than {@code own}. */
    Optional<String> slugWithNumber(int number, UUID own) {
        return rows.first(
                Sql.of("select slug from session where number = ? and id <> ? and deleted_at is null", number, own),
                row -> row.text("slug"));
    }

    /** The sessions that a person presents, drafts and those in the bin too. */
    List<ReadingSession> withSpeaker(UUID personId) {
        return list("from ReadingSession s where exists (select 1 from s.speakers p where p.personId = ?1)", personId);
    }

    /** The sessions that have a topic, drafts and those in the bin too. */
    List<ReadingSession> withTopic(UUID topicId) {
        return list("from ReadingSession s where ?1 member of s.topicIds order by s.id", topicId);
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
                        row.get("id", UUID.class),
                        new SessionReference(row.text("slug"), row.get("number", Integer.class), row.text("title"))));
        return references;
    }

    /** The earliest published session that has not ended, and has no recording yet if it has begun. */
    Optional<Detail> upcoming(Instant now) {
        String which = """
                where s.stage = 'PUBLISHED' and s.deleted_at is null and s.ends_at > ?
                    and (s.starts_at > ? or not exists (select from video v where v.session_id = s.id and v.deleted_at is null))
                order by s.starts_at, s.id limit 1""";
        return detail(Sql.of(which, now, now));
    }

    /** Those of these sessions that are public, in no order. */
    List<SessionRow> publicWithIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows(Sql.of("where s.id = any(?) and s.is_public", ids));
    }

    /** Published sessions that a person presented, newest first. */
    List<SessionRow> presentedBy(UUID personId) {
        String which = "where s.id in (select session_id from session_speaker where person_id = ?) and s.is_public"
                + NEWEST_FIRST;
        return rows(Sql.of(which, personId));
    }

    /** Published sessions that discuss a paper, newest first. */
    List<SessionRow> discussing(UUID paperId) {
        String which = "where s.id in (select session_id from session_paper where paper_id = ?) and s.is_public"
                + NEWEST_FIRST;
        return rows(Sql.of(which, paperId));
    }

    /** Published sessions that begin in this span, both ends inclusive, and take place; by time. */
    List<SessionRow> takingPlace(Instant from, Instant to) {
        String which =
                "where s.stage = 'PUBLISHED' and s.deleted_at is null and s.starts_at between ? and ? order by s.starts_at, s.id";
        return rows(Sql.of(which, from, to));
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

    /** The long texts of these sessions; those that have one. */
    Map<UUID, String> abstracts(Collection<UUID> ids) {
        Map<UUID, String> abstracts = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.all(
                    Sql.of("select s.id, s.abstract from session s where s.id = any(?) and s.is_public", ids),
                    row -> abstracts.put(row.get("id", UUID.class), row.text("abstract")));
        }
        return abstracts;
    }

    /** When each of these sessions was last changed, or a recording of it: one that has left it, too. */
    Map<UUID, Instant> changedAt(Collection<UUID> ids) {
        Map<UUID, Instant> changedAt = new HashMap<>();
        if (!ids.isEmpty()) {
            rows.all(Sql.of("""
                    select s.id, greatest(s.updated_at, r.changed_at) as changed_at
                    from session s left join recordings_changed r on r.session_id = s.id where s.id = any(?)
                    """, ids), row -> changedAt.put(row.get("id", UUID.class), row.instant("changed_at")));
        }
        return changedAt;
    }

    private Optional<Detail> detail(Sql which) {
        Sql sql = Sql.of(
                        "select s.id, s.abstract, (select value from content_revision where id = 1) as revision from session s ")
                .add(which);
        return rows.first(
                sql,
                row -> new Detail(row.get("id", UUID.class), row.text("abstract"), row.get("revision", Long.class)));
    }

    private List<SessionRow> rows(Sql which) {
        return rows.all(Sql.of(SessionRow.COLUMNS).add("from session s ").add(which), SessionRow::of);
    }
}
