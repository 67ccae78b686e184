package org.readinggroup.session;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.session.SessionListItem.Recording;
import org.readinggroup.session.SessionListItem.SessionPaper;
import org.readinggroup.session.SessionListItem.SessionTopic;
import org.readinggroup.session.SessionListItem.Speaker;
import org.readinggroup.shared.ready.ChangesByClock;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.text.Markdown;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;

/** Sessions, as the public sees them. A draft is as if it were not there. */
@Singleton
public class SessionService implements ChangesByClock {
    private final SessionRepository sessions;
    private final SessionParts parts;
    private final OldSlugs oldSlugs;
    private final Markdown markdown;
    private final Clock clock;

    SessionService(SessionRepository sessions, SessionParts parts, OldSlugs oldSlugs, Markdown markdown, Clock clock) {
        this.sessions = sessions;
        this.parts = parts;
        this.oldSlugs = oldSlugs;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Transactional
    Page<SessionListItem> list(SessionQuery.Read read) {
        Instant now = clock.instant();
        return rows(read, false, now).map(found -> items(found, now));
    }

    /** A page of the list, with the long texts. */
    @Transactional
    public Page<Session> listWithTexts(SessionQuery.Read read) {
        Instant now = clock.instant();
        return rows(read, true, now).map(found -> {
            Map<UUID, SessionRow> byId = found.stream().collect(Collectors.toMap(SessionRow::id, Function.identity()));
            return items(found, now).stream()
                    .map(item -> withText(item, byId.get(item.id()).abstractText()))
                    .toList();
        });
    }

    private Page<SessionRow> rows(SessionQuery.Read read, boolean withAbstract, Instant now) {
        SessionFilter filter = read.filter();
        SessionRepository.Found found = sessions.find(filter, read.page(), withAbstract, now);
        return Page.of(found.rows(), found.total(), read.page(), row -> cursor(filter.sort(), row));
    }

    /** When each of these sessions, or a recording of it, was last changed by somebody. */
    @Transactional
    public Map<UUID, Instant> changedAt(Collection<UUID> ids) {
        return sessions.changedAt(ids);
    }

    /** One session; an old slug answers 308. */
    @Transactional
    public Session get(String slug) {
        return detail(sessions.publicBySlug(slug)
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.session, slug, today -> sessions.publicBySlug(today)
                        .isPresent())));
    }

    /** The session that is live, else the next one; empty where none is announced. */
    @Transactional
    public Optional<Session> upcoming() {
        return sessions.upcoming(clock.instant()).map(this::detail);
    }

    /** The meeting's own address, of a session that is public; empty where it is not known. Nobody but the door asks for it. */
    @Transactional
    public Optional<String> meetingUrl(String slug) {
        return sessions.meetingUrl(slug);
    }

    /** The id of the session with that slug, draft or not; empty where there is none, or it lies in the bin. */
    @Transactional
    public Optional<UUID> idOf(String slug) {
        return sessions.idOf(slug);
    }

    /** What sessions are referred to by, drafts too and those in the bin. */
    @Transactional
    public Map<UUID, SessionReference> references(Collection<UUID> ids) {
        return sessions.references(ids);
    }

    /** Those of these sessions that are public, by id. */
    @Transactional
    public Map<UUID, SessionListItem> withIds(Collection<UUID> ids) {
        return items(sessions.publicWithIds(ids), clock.instant()).stream()
                .collect(Collectors.toMap(SessionListItem::id, Function.identity()));
    }

    /** The sessions that a person presented, newest first. */
    @Transactional
    public List<SessionListItem> ofPerson(UUID personId) {
        return items(sessions.presentedBy(personId), clock.instant());
    }

    /** The sessions that discuss a paper, newest first. */
    @Transactional
    public List<SessionListItem> ofPaper(UUID paperId) {
        return items(sessions.discussing(paperId), clock.instant());
    }

    /** A session that takes place, by name and start. */
    public record Planned(Instant startsAt, SessionReference session) {}

    /** The sessions that begin in this span, both ends inclusive, and take place; by time. */
    @Transactional
    public List<Planned> takingPlace(Instant from, Instant to) {
        return sessions.takingPlace(from, to).stream()
                .map(s -> new Planned(s.startsAt(), new SessionReference(s.slug(), s.number(), s.title())))
                .toList();
    }

    /** The next start or end of a session: its status changes then. */
    @Override
    @Transactional
    public Optional<Instant> nextAfter(Instant now) {
        return sessions.nextStartOrEnd(now);
    }

    /** The slug of the session with this number, if it is public. */
    @Transactional
    public Optional<String> slugOfNumber(int number) {
        return sessions.slugOfNumber(number);
    }

    /**
     * Derives all instants anew from the plans, by the time-zone rules of this JVM.
     *
     * @return how many sessions begin at another instant than before
     */
    @Transactional
    public long rederiveInstants() {
        return sessions.listAll().stream().filter(ReadingSession::rederive).count();
    }

    private static Cursor cursor(SessionSort sort, SessionRow row) {
        return sort == SessionSort.RELEVANCE
                ? Cursor.of(sort.spelling(), row.rank(), row.at(), row.id())
                : Cursor.of(sort.spelling(), row.at(), row.id());
    }

    private Session detail(SessionRow row) {
        return withText(items(List.of(row), clock.instant()).get(0), row.abstractText());
    }

    private Session withText(SessionListItem item, String abstractText) {
        return new Session(item, abstractText, markdown.toHtml(abstractText));
    }

    private List<SessionListItem> items(List<SessionRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(SessionRow::id).toList();
        Map<UUID, List<Speaker>> speakers = parts.speakers(ids);
        Map<UUID, List<SessionPaper>> papers = parts.papers(ids);
        Map<UUID, List<Recording>> recordings = parts.recordings(ids);
        Map<UUID, List<SessionTopic>> topics = parts.topics(ids);
        return rows.stream()
                .map(row -> {
                    List<Recording> recorded = recordings.getOrDefault(row.id(), List.of());
                    Status status = Status.of(row.stage(), row.startsAt(), row.endsAt(), !recorded.isEmpty(), now);
                    return new SessionListItem(
                            row.id(),
                            row.slug(),
                            row.number(),
                            row.title(),
                            row.summary(),
                            status,
                            row.startsAt(),
                            row.endsAt(),
                            row.timeZone(),
                            row.startsAtLocal(),
                            speakers.getOrDefault(row.id(), List.of()),
                            papers.getOrDefault(row.id(), List.of()),
                            recorded,
                            row.slidesUrl(),
                            status.isOpen() ? "/join/" + row.slug() : null,
                            topics.getOrDefault(row.id(), List.of()),
                            row.createdAt(),
                            row.updatedAt());
                })
                .toList();
    }
}
