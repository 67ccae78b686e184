package org.readinggroup.session;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readinggroup.session.SessionListItem.Recording;
import org.readinggroup.session.SessionListItem.SessionPaper;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionListItem.Speaker;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Reads what hangs on sessions: one query a kind for any number of sessions, never one a session. */
@Singleton
class SessionParts {
    private final Rows rows;

    SessionParts(Rows rows) {
        this.rows = rows;
    }

    /** What hangs on one session, each in its order. */
    record Parts(
            List<Speaker> speakers, List<SessionPaper> papers, List<Recording> recordings, List<SessionTopic> topics) {}

    /** What hangs on each of these sessions; there is an entry for each of them. */
    Map<UUID, Parts> of(Collection<UUID> sessions) {
        Map<UUID, List<Speaker>> speakers = speakers(sessions);
        Map<UUID, List<SessionPaper>> papers = papers(sessions);
        Map<UUID, List<Recording>> recordings = recordings(sessions);
        Map<UUID, List<SessionTopic>> topics = topics(sessions);
        Map<UUID, Parts> parts = new HashMap<>();
        for (UUID id : sessions) {
            parts.put(
                    id,
                    new Parts(
                            speakers.getOrDefault(id, List.of()),
                            papers.getOrDefault(id, List.of()),
                            recordings.getOrDefault(id, List.of()),
                            topics.getOrDefault(id, List.of())));
        }
        return parts;
    }

    /** The recordings of each session, in order. */
    Map<UUID, List<Recording>> recordings(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select v.session_id, v.slug, v.url, v.youtube_id, v.duration_seconds, v.published_on, v.thumbnail_url
                from video v where v.session_id = any(?) and v.deleted_at is null order by v.session_id, v.position
                """,
                row -> new Recording(
                        row.text("slug"),
                        row.text("url"),
                        row.text("youtube_id"),
                        row.get("duration_seconds", Integer.class),
                        row.get("published_on", LocalDate.class),
                        row.text("thumbnail_url")));
    }

    private Map<UUID, List<Speaker>> speakers(Collection<UUID> sessions) {
        return read(sessions, """
                select ss.session_id, p.slug, p.name, ss.affiliation
                from session_speaker ss join person p on p.id = ss.person_id
                where ss.session_id = any(?) order by ss.session_id, ss.position
                """, row -> new Speaker(row.text("slug"), row.text("name"), row.text("affiliation")));
    }

    private Map<UUID, List<SessionPaper>> papers(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select sp.session_id, p.slug, p.title, p.arxiv_id, p.url
                from session_paper sp join paper p on p.id = sp.paper_id
                where sp.session_id = any(?) order by sp.session_id, sp.position
                """,
                row -> new SessionPaper(row.text("slug"), row.text("title"), row.text("arxiv_id"), row.text("url")));
    }

    private Map<UUID, List<SessionTopic>> topics(Collection<UUID> sessions) {
        return read(sessions, """
                select st.session_id, t.slug, t.name
                from session_topic st join topic t on t.id = st.topic_id
                where st.session_id = any(?) order by st.session_id, st.position
                """, row -> new SessionTopic(row.text("slug"), row.text("name")));
    }

    private <T> Map<UUID, List<T>> read(Collection<UUID> sessions, String sql, Rows.Reader<T> make) {
        Map<UUID, List<T>> parts = new HashMap<>();
        if (sessions.isEmpty()) {
            // The driver cannot tell PostgreSQL of what an empty list is one.
            return parts;
        }
        rows.all(Sql.of(sql, sessions), row -> parts.computeIfAbsent(
                        row.get("session_id", UUID.class), id -> new ArrayList<>())
                .add(make.read(row)));
        return parts;
    }
}
