package org.readinggroup.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readinggroup.paper.PaperEditing;
import org.readinggroup.person.PersonEditing;
import org.readinggroup.person.PersonMerged;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.web.Page;
import org.readinggroup.topic.TopicEditing;
import org.readinggroup.topic.TopicRenamed;

/** What organizers do to sessions. */
@Singleton
public class SessionEditing extends Editing<ReadingSession, SessionFields, AdminSession> {
    /** Of a session in the count of the group's. */
    public static final int LARGEST_NUMBER = 1_000_000;

    private static final ListOrder ORDER =
            ListOrder.byInstant("-startsAt", "coalesce(r.startsAt, cast('" + SessionSort.UNDATED + "' as Instant))");

    private final SessionRepository sessions;
    private final SessionBody body;
    private final SessionParts parts;
    private final AdminSessions admin;
    private final PersonEditing people;
    private final PaperEditing papers;
    private final TopicEditing topics;
    private final Event<SessionPurged> purged;
    private final Clock clock;

    SessionEditing(
            SessionRepository sessions,
            SessionBody body,
            SessionParts parts,
            AdminSessions admin,
            PersonEditing people,
            PaperEditing papers,
            TopicEditing topics,
            Event<SessionPurged> purged,
            EditTools tools,
            Clock clock) {
        super(Kind.session, ReadingSession.class, tools);
        this.sessions = sessions;
        this.body = body;
        this.parts = parts;
        this.admin = admin;
        this.people = people;
        this.papers = papers;
        this.topics = topics;
        this.purged = purged;
        this.clock = clock;
    }

    /** Makes sessions, and returns their ids in the same order; their slugs and numbers are given, different, and free. */
    public List<UUID> createAll(List<NewSession> newSessions, Actor actor) {
        List<ReadingSession> entities = newSessions.stream().map(this::begun).toList();
        addAll(entities, actor);
        return entities.stream().map(entity -> entity.id).toList();
    }

    private ReadingSession begun(NewSession session) {
        ReadingSession entity = new ReadingSession();
        entity.begin(UUID.randomUUID(), clock.instant());
        entity.slug = session.slug();
        entity.apply(session);
        return entity;
    }

    @Transactional
    Page<AdminSession> list(AdminSessionQuery query) {
        AdminSessionQuery.ReadStages read = query.readStages(ORDER);
        return read.stages().isEmpty()
                ? list(read.read(), "", Map.of())
                : list(read.read(), " and r.stage in :stages", Map.of("stages", read.stages()));
    }

    /** What matters of a session, a draft too, when it is looked at with care. */
    @Transactional
    public CheckedSession checked(String slug) {
        ReadingSession session = find(slug);
        return new CheckedSession(
                !session.isDeleted() && (session.stage == Stage.DRAFT || session.stage == Stage.PUBLISHED),
                session.startsAt,
                session.endsAt,
                session.timeZone,
                session.meetingUrl,
                parts.recordings(List.of(session.id)).getOrDefault(session.id, List.of()).stream()
                        .map(recording -> new CheckedSession.Recording(recording.slug(), recording.publishedOn()))
                        .toList(),
                session.startsAt == null ? List.of() : sessions.sameTime(session));
    }

    void merge(@Observes PersonMerged merged) {
        for (ReadingSession session : sessions.withSpeaker(merged.from())) {
            change(session, Action.MERGE, () -> session.replaceSpeaker(merged.from(), merged.into()));
        }
    }

    /** A body names its topics: with the name of before, which nobody has any more, it would make that topic anew. */
    void rename(@Observes TopicRenamed renamed) {
        for (ReadingSession session : sessions.withTopic(renamed.id())) {
            follow(session, Action.UPDATE, body -> {
                ArrayNode names = body.withArray("topics");
                for (int i = 0; i < names.size(); i++) {
                    if (names.get(i).asText().equals(renamed.to())) {
                        names.set(i, renamed.from());
                    }
                }
            });
        }
    }

    @Override
    protected ReadingSession blank() {
        return new ReadingSession();
    }

    @Override
    protected SessionFields read(Body given) {
        return read(given, null);
    }

    /**
     * Past sessions may be there without their speakers, and come back without (they have no stage until then); nothing is
     * announced, and no announcement made, without one.
     */
    @Override
    protected SessionFields read(Body given, ReadingSession current) {
        boolean maybeWithout = current != null && (current.stage == null || current.stage == Stage.PUBLISHED);
        return body.read(given, maybeWithout && current.speakers.isEmpty());
    }

    /** A time that is given anew takes the place of the one there was, whichever of the two ways it is said in. */
    @Override
    protected void settle(ObjectNode current, ObjectNode patch) {
        if (patch.hasNonNull("startsAt") && !patch.has("startsAtLocal")) {
            current.putNull("startsAtLocal");
        } else if (patch.hasNonNull("startsAtLocal") && !patch.has("startsAt")) {
            current.putNull("startsAt");
        }
    }

    @Override
    protected void renew(ObjectNode old) {
        renewTopics(old);
        renewSpeakers(old);
    }

    /** Two who are one person by now have spoken once. */
    private void renewSpeakers(ObjectNode old) {
        Set<UUID> seen = new HashSet<>();
        old.withArray("speakers")
                .removeIf(speaker -> people.idOf(speaker.path("slug").asText())
                        .filter(id -> !seen.add(id))
                        .isPresent());
    }

    /** With the name of then, which nobody has any more, it would make that topic anew. */
    private void renewTopics(ObjectNode old) {
        ArrayNode names = old.withArray("topics");
        Set<String> today = new LinkedHashSet<>();
        names.forEach(name -> today.add(topics.nameToday(name.asText())));
        names.removeAll();
        today.forEach(names::add);
    }

    @Override
    protected void apply(ReadingSession session, SessionFields fields) {
        Conflicts conflicts = new Conflicts();
        String slug = slugFor(session, fields.slug(), fields.title(), conflicts);
        checkNumber(session, fields.number(), conflicts);
        conflicts.refuseIfAny();
        NewSession resolved = resolved(fields);
        session.slug = slug;
        session.apply(resolved);
    }

    private NewSession resolved(SessionFields fields) {
        Actor actor = actor();
        List<NewSession.SpeakerOf> speakers = new ArrayList<>();
        for (SessionFields.NamedSpeaker speaker : fields.speakers()) {
            UUID id = speaker.id() != null
                    ? speaker.id()
                    : people.createNamed(speaker.name(), speaker.affiliation(), actor);
            speakers.add(new NewSession.SpeakerOf(id, speaker.affiliation()));
        }
        List<UUID> paperIds = new ArrayList<>();
        for (SessionFields.NamedPaper paper : fields.papers()) {
            paperIds.add(
                    paper.id() != null
                            ? paper.id()
                            : papers.createNamed(paper.title(), paper.arxivId(), paper.url(), actor));
        }
        return new NewSession(
                null,
                fields.number(),
                fields.title(),
                fields.summary(),
                fields.abstractText(),
                fields.startsAtLocal(),
                fields.startsAt(),
                fields.timeZone(),
                fields.minutes(),
                fields.stage(),
                fields.meetingUrl(),
                fields.slidesUrl(),
                fields.topics().stream().map(name -> topics.named(name, actor)).toList(),
                speakers,
                paperIds);
    }

    @Override
    protected Object edit(ReadingSession session) {
        return admin.edit(session);
    }

    @Override
    protected List<SessionEdit> edits(List<ReadingSession> entities) {
        return admin.edits(entities);
    }

    @Override
    protected List<AdminSession> views(List<ReadingSession> entities) {
        return admin.views(entities);
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(ReadingSession session) {
        return session.startsAt == null ? SessionSort.UNDATED : session.startsAt;
    }

    @Override
    protected void detach(ReadingSession session) {
        purged.fire(new SessionPurged(session.id, session.stage == Stage.DRAFT));
    }

    @Override
    protected void checkRestore(ReadingSession session, Conflicts conflicts) {
        checkNumber(session, session.number, conflicts);
    }

    private void checkNumber(ReadingSession session, Integer number, Conflicts conflicts) {
        if (number != null) {
            sessions.slugWithNumber(number, session.id)
                    .ifPresent(slug -> conflicts.add("number", "is that of the session \"%s\"".formatted(slug)));
        }
    }
}
