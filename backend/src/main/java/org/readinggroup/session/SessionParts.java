package org.readinggroup.session;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
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
                select s.id, p.slug, p.name, sp.affiliation
                from ReadingSession s join s.speakers sp join PersonEntity p on p.id = sp.personId
                where s.id in :sessions order by s.id, index(sp)
                """, row -> new Speaker((String) row[1], (String) row[2], (String) row[3]));
    }

    /** The papers of each session, in order. */
    Map<UUID, List<SessionPaper>> papers(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select s.id, p.slug, p.title, p.arxivId, p.url
                from ReadingSession s join s.paperIds id join PaperEntity p on p.id = id
                where s.id in :sessions order by s.id, index(id)
                """,
                row -> new SessionPaper((String) row[1], (String) row[2], (String) row[3], (String) row[4]));
    }

    /** The topics of each session, in order. */
    Map<UUID, List<SessionTopic>> topics(Collection<UUID> sessions) {
        return read(sessions, """
                select s.id, t.slug, t.name
                from ReadingSession s join s.topicIds id join TopicEntity t on t.id = id
                where s.id in :sessions order by s.id, index(id)
                """, row -> new SessionTopic((String) row[1], (String) row[2]));
    }

    /** The recordings of each session, in order. */
    Map<UUID, List<Recording>> recordings(Collection<UUID> sessions) {
        return read(
                sessions,
                """
                select v.sessionId, v.slug, v.url, v.youtubeId, v.durationSeconds, v.publishedOn, v.thumbnailUrl
                from VideoEntity v where v.sessionId in :sessions order by v.sessionId, v.position
                """,
                row -> new Recording(
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Integer) row[4],
                        (java.time.LocalDate) row[5],
                        (String) row[6]));
    }

    private <T> Map<UUID, List<T>> read(
            Collection<UUID> sessions, String hql, java.util.function.Function<Object[], T> make) {
        Map<UUID, List<T>> parts = new HashMap<>();
        entityManager
                .createQuery(hql, Object[].class)
                .setParameter("sessions", sessions)
                .getResultStream()
                .forEach(row -> parts.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add(make.apply(row)));
        return parts;
    }
}
