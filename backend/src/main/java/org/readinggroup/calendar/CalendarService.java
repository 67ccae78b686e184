package org.readinggroup.calendar;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readinggroup.group.GroupService;
import org.readinggroup.person.Person;
import org.readinggroup.person.PersonService;
import org.readinggroup.session.SessionListItem;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.ready.ChangesByClock;
import org.readinggroup.shared.web.BaseUrl;
import org.readinggroup.topic.TopicReference;
import org.readinggroup.topic.TopicService;

/** The calendars that the public can subscribe to. */
@Singleton
class CalendarService implements ChangesByClock {
    /** How long a calendar says that a session is off: longer than any program forgets to look. */
    private static final Duration OFF_IS_SAID = Duration.ofDays(90);

    private final CalendarRepository entries;
    private final SessionService sessions;
    private final PersonService people;
    private final TopicService topics;
    private final GroupService group;
    private final BaseUrl baseUrl;
    private final Clock clock;

    CalendarService(
            CalendarRepository entries,
            SessionService sessions,
            PersonService people,
            TopicService topics,
            GroupService group,
            BaseUrl baseUrl,
            Clock clock) {
        this.entries = entries;
        this.sessions = sessions;
        this.people = people;
        this.topics = topics;
        this.group = group;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** All sessions of the group. */
    @Transactional
    byte[] ofGroup() {
        return write(group.name(), "/calendar.ics", "/calendar", entries.all(offSince()));
    }

    /** One session; it is there for as long as calendars say that it was taken back. */
    @Transactional
    byte[] ofSession(String slug) {
        CalendarEntry entry = entries.bySlug(slug, offSince()).orElseThrow(() -> missing(slug));
        return write(entry.title(), "/sessions/" + entry.slug() + ".ics", "/sessions/" + entry.slug(), List.of(entry));
    }

    /** Ends as the session's own address does; one that has never had a date is in no calendar. */
    private RuntimeException missing(String slug) {
        SessionListItem session = sessions.get(slug).item();
        return ProblemException.notFound("calendar entry of session", session.slug());
    }

    /** What a person presents. */
    @Transactional
    byte[] ofPerson(String slug) {
        Person person = people.get(slug);
        return write(
                "%s: %s".formatted(group.name(), person.name()),
                "/people/" + person.slug() + ".ics",
                "/people/" + person.slug(),
                entries.ofPerson(person.id(), offSince()));
    }

    /** What is about a topic. */
    @Transactional
    byte[] ofTopic(String slug) {
        TopicReference topic = topics.get(slug);
        return write(
                "%s: %s".formatted(group.name(), topic.name()),
                "/topics/" + topic.slug() + ".ics",
                "/sessions?topic=" + topic.slug(),
                entries.ofTopic(topic.id(), offSince()));
    }

    /** When the next session that is off is no longer said to be. */
    @Override
    @Transactional
    public Optional<Instant> nextAfter(Instant now) {
        return entries.firstOffAfter(now.minus(OFF_IS_SAID)).map(changedAt -> changedAt.plus(OFF_IS_SAID));
    }

    private byte[] write(String name, String path, String pagePath, List<CalendarEntry> shown) {
        return new CalendarDocument(group.name(), group.timeZone(), baseUrl)
                .write(
                        name,
                        path,
                        pagePath,
                        shown,
                        sessions.withIds(
                                shown.stream().map(CalendarEntry::sessionId).toList()));
    }

    private Instant offSince() {
        return clock.instant().minus(OFF_IS_SAID);
    }
}
