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
import org.readinggroup.shared.edit.EditLock;
import org.readinggroup.shared.ready.ChangesByClock;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.text.Markdown;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;

/** Sessions, as the public sees them. A draft is as if it were not there. */
@Singleton
public class SessionService implements ChangesByClock {
    private final SessionRepository sessions;
    private final SessionFinder finder;
    private final KeptSessions kept;
    private final OldSlugs oldSlugs;
    private final Markdown markdown;
    private final EditLock lock;
    private final Clock clock;

    SessionService(
            SessionRepository sessions,
            SessionFinder finder,
            KeptSessions kept,
            OldSlugs oldSlugs,
            Markdown markdown,
            EditLock lock,
            Clock clock) {
        this.sessions = sessions;
        this.finder = finder;
        this.kept = kept;
        this.oldSlugs = oldSlugs;
        this.markdown = markdown;
        this.lock = lock;
        this.clock = clock;
    }

    /** A page of the list. Most are one statement, which needs no transaction around it. */
    Page<SessionListItem> list(SessionQuery.Read read) {
        SessionFilter filter = read.filter();
        Instant now = clock.instant();
        SessionFinder.Found found = finder.find(filter, read.page(), now);
        return Page.of(found.keys(), found.total(), read.page(), key -> cursor(filter.sort(), key))
                .map(keys -> kept.all(keys.stream().map(SessionFinder.Key::id).toList(), found.revision()).stream()
                        .map(session -> session.at(now))
                        .toList());
    }

    /** A page of the list, with the long texts. */
    public Page<Session> listWithTexts(SessionQuery.Read read) {
        return list(read).map(items -> {
            Map<UUID, String> texts =
                    sessions.abstracts(items.stream().map(SessionListItem::id).toList());
            return items.stream()
                    .map(item -> withText(item, texts.get(item.id())))
                    .toList();
        });
    }

    /** When each of these sessions, or a recording of it, was last changed by somebody. */
    @Transactional
    public Map<UUID, Instant> changedAt(Collection<UUID> ids) {
        return sessions.changedAt(ids);
    }

    /** One session; an old slug answers 308. */
    public Session get(String slug) {
        return sessions.publicBySlug(slug)
                .flatMap(this::whole)
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.session, slug, today -> sessions.publicBySlug(today)
                        .isPresent()));
    }

    /** The session that is live, else the next one; empty where none is announced. */
    public Optional<Session> upcoming() {
        return sessions.upcoming(clock.instant()).flatMap(this::whole);
    }

    /** The meeting's own address, of a session that is public; empty where it is not known. Nobody but the door asks for it. */
    @Transactional
    public Optional<String> meetingUrl(String slug) {
        return sessions.meetingUrl(slug);
    }

    /** The id of the session with that slug, today or once, draft or not; empty where there is none, or it lies in the bin. */
    @Transactional
    public Optional<UUID> idOf(String slug) {
        return sessions.idOf(slug)
                .or(() -> oldSlugs.today(OldSlugs.Kind.session, slug).flatMap(sessions::idOf));
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
     * Derives all instants anew from the plans, by the time-zone rules of this JVM. Waits for its turn: sessions are written as
     * a whole, and what an organizer changed meanwhile would be undone. The history has no word of it: it keeps plans, and
     * those stay.
     *
     * @return how many sessions begin at another instant than before
     */
    @Transactional
    public long rederiveInstants() {
        lock.take();
        Instant now = clock.instant();
        return sessions.listAll().stream()
                .filter(session -> session.rederive(now))
                .count();
    }

    private static Cursor cursor(SessionSort sort, SessionFinder.Key key) {
        return sort == SessionSort.RELEVANCE
                ? Cursor.of(sort.spelling(), key.rank(), key.at(), key.id())
                : Cursor.of(sort.spelling(), key.at(), key.id());
    }

    /** A session with all that is shown of it; empty where it was withdrawn meanwhile. */
    private Optional<Session> whole(SessionRepository.Detail detail) {
        return kept.all(List.of(detail.id()), detail.revision()).stream()
                .findFirst()
                .map(session -> withText(session.at(clock.instant()), detail.abstractText()));
    }

    private Session withText(SessionListItem item, String abstractText) {
        return new Session(item, abstractText, markdown.toHtml(abstractText));
    }

    private List<SessionListItem> items(List<SessionRow> rows, Instant now) {
        return kept.whole(rows).stream().map(session -> session.at(now)).toList();
    }
}
