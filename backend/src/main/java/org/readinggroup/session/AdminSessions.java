package org.readinggroup.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionParts.Parts;
import org.readinggroup.shared.text.Markdown;
import org.readinggroup.shared.time.LocalTimes;

/** Shows sessions as organizers see them. Their changes are flushed. */
@Singleton
class AdminSessions {
    private final SessionParts parts;
    private final Markdown markdown;
    private final Clock clock;

    AdminSessions(SessionParts parts, Markdown markdown, Clock clock) {
        this.parts = parts;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** The body that changes nothing of a session. */
    SessionEdit edit(ReadingSession session) {
        return edits(List.of(session)).get(0);
    }

    /** The bodies that change nothing of sessions, in the same order. */
    List<SessionEdit> edits(List<ReadingSession> sessions) {
        List<UUID> ids = sessions.stream().map(session -> session.id).toList();
        Map<UUID, Parts> byId = parts.of(ids);
        return sessions.stream()
                .map(session -> edit(session, byId.get(session.id)))
                .toList();
    }

    /** What organizers see of sessions, in the same order. */
    List<AdminSession> views(List<ReadingSession> sessions) {
        List<UUID> ids = sessions.stream().map(session -> session.id).toList();
        Map<UUID, Parts> byId = parts.of(ids);
        Instant now = clock.instant();
        return sessions.stream()
                .map(session -> view(session, byId.get(session.id), now))
                .toList();
    }

    private AdminSession view(ReadingSession session, Parts parts, Instant now) {
        AdminStatus status = AdminStatus.of(session, !parts.recordings().isEmpty(), now);
        boolean open = status == AdminStatus.UPCOMING || status == AdminStatus.LIVE;
        return new AdminSession(
                session.id,
                session.slug,
                session.number,
                session.title,
                session.summary,
                session.abstractText,
                markdown.toHtml(session.abstractText),
                status,
                session.stage,
                session.startsAt,
                session.endsAt,
                session.timeZone.getId(),
                session.startsAtLocal,
                session.minutes,
                parts.speakers(),
                parts.papers(),
                parts.recordings(),
                session.slidesUrl,
                open && !session.isDeleted() ? "/join/" + session.slug : null,
                session.meetingUrl,
                parts.topics(),
                session.createdAt,
                session.updatedAt,
                session.deletedAt,
                edit(session, parts));
    }

    private static SessionEdit edit(ReadingSession session, Parts parts) {
        // A local time that is not clear would be refused; the instant says which one it is.
        boolean byInstant =
                session.startsAtLocal != null && !LocalTimes.isClear(session.startsAtLocal, session.timeZone);
        return new SessionEdit(
                session.title,
                session.slug,
                session.number,
                session.summary,
                session.abstractText,
                byInstant ? null : session.startsAtLocal,
                byInstant ? session.startsAt : null,
                session.minutes,
                session.timeZone.getId(),
                session.stage,
                session.meetingUrl,
                session.slidesUrl,
                parts.topics().stream().map(SessionTopic::name).toList(),
                parts.speakers().stream()
                        .map(speaker -> new SessionEdit.SpeakerEdit(speaker.slug(), null, speaker.affiliation()))
                        .toList(),
                parts.papers().stream()
                        .map(paper -> new SessionEdit.SessionPaperEdit(paper.slug(), null, null, null))
                        .toList());
    }
}
