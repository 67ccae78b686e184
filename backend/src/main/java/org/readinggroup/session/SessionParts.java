package org.readinggroup.session;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.readinggroup.session.SessionListItem.Recording;
import org.readinggroup.session.SessionListItem.SessionPaper;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionListItem.Speaker;

/** Reads what hangs on sessions: one query a kind for any number of sessions, never one a session. */
@Singleton
class SessionParts {
    private final EntityManager entityManager;

    SessionParts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The speakers of each session, in order. */
    Map<UUID, List<Speaker>> speakers(Collection<UUID> sessions) {
        return read(sessions, """
                select ss.session_id, p.slug, p.name, ss.affiliation
                from session_speaker ss join person p on p.id = ss.person_id
                where ss.session_id = any(:sessions) order by ss.session_id, ss.position
                """, row -> new Speaker((String) row[1], (String) row[2], (String) row[3]));
    }

    /** The papers of each session, in order. */
    Map<UUID, List<SessionPaper>> papers(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select sp.session_id, p.slug, p.title, p.arxiv_id, p.url
                from session_paper sp join paper p on p.id = sp.paper_id
                where sp.session_id = any(:sessions) order by sp.session_id, sp.position
                """,
                row -> new SessionPaper((String) row[1], (String) row[2], (String) row[3], (String) row[4]));
    }

    /** The topics of each session, in order. */
    Map<UUID, List<SessionTopic>> topics(Collection<UUID> sessions) {
        return read(sessions, """
                select st.session_id, t.slug, t.name
                from session_topic st join topic t on t.id = st.topic_id
                where st.session_id = any(:sessions) order by st.session_id, st.position
                """, row -> new SessionTopic((String) row[1], (String) row[2]));
    }

    /** The recordings of each session, in order. */
    Map<UUID, List<Recording>> recordings(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select v.session_id, v.slug, v.url, v.youtube_id, v.duration_seconds, v.published_on, v.thumbnail_url
                from video v where v.session_id = any(:sessions) order by v.session_id, v.position
                """,
                row -> new Recording(
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (LocalDate) row[5],
                        (String) row[6]));
    }

    @SuppressWarnings("unchecked")
    private <T> Map<UUID, List<T>> read(Collection<UUID> sessions, String sql, Function<Object[], T> make) {
        List<Object[]> rows = entityManager
                .createNativeQuery(sql, Object[].class)
                .setParameter("sessions", sessions.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, List<T>> parts = new HashMap<>();
        for (Object[] row : rows) {
            parts.computeIfAbsent((UUID) row[0], id -> new ArrayList<>()).add(make.apply(row));
        }
        return parts;
    }
}
