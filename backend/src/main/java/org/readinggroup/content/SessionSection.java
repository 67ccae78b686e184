package org.readinggroup.content;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.readinggroup.content.Content.Stage;
import org.readinggroup.session.SessionEditing;
import org.readinggroup.shared.time.MeetingYears;
import org.readinggroup.topic.TopicEditing;

/** Reads the sessions: what is planned, when, by whom and about what. */
final class SessionSection {

    private static final int MAX_SPEAKERS = 50;
    private static final int MAX_PAPERS = 50;
    private static final int MAX_TOPICS = 50;
    /** A cancelled session keeps its time, so that people learn which one is off; these two may have none. */
    private static final Set<Stage> WITHOUT_TIME = Set.of(Stage.DRAFT, Stage.POSTPONED);

    private final Register sessions = new Register("session");
    private final Register numbers = new Register("session");
    private final Register people;
    private final Register papers;
    private final Content.Group group;

    /** @param group whose zone and length a session has that gives none; its zone may have been refused */
    SessionSection(Content.Group group, Register people, Register papers) {
        this.group = group;
        this.people = people;
        this.papers = papers;
    }

    Register sessions() {
        return sessions;
    }

    Content.Session session(Value value) {
        return Fields.read(value, this::session);
    }

    /** Gives a slug to those without; only once all are read, because a slug that is written out goes first. */
    List<Content.Session> withSlugs(List<Content.Session> read) {
        return read.stream()
                .map(session -> session.slug() != null || session.title() == null
                        ? session
                        : session.withSlug(sessions.derive(session.title())))
                .toList();
    }

    private Content.Session session(Fields f) {
        ZoneId zone = f.optional("timeZone", Times::zone, group.timeZone());
        // A stage that was refused may have been one without a time: then nothing is said of the time.
        Stage stage = f.optional("stage", Scalars.oneOf(Stage.class), f.has("stage") ? Stage.DRAFT : Stage.PUBLISHED);
        Instant startsAt = startsAt(f, zone, stage);
        LocalDateTime local = startsAt == null || zone == null ? null : LocalDateTime.ofInstant(startsAt, zone);
        if (local != null && MeetingYears.wrong(local.getYear()).isPresent()) {
            f.refuse(
                    f.has("startsAt") ? "startsAt" : "startsAtLocal",
                    "is %s in %s; a year from %d to %d is due"
                            .formatted(local, zone, MeetingYears.FIRST, MeetingYears.LAST));
        }
        return new Content.Session(
                f.optional("slug", sessions::define),
                f.optional("number", numbers.unique(Scalars.integer(1, SessionEditing.LARGEST_NUMBER))),
                f.required("title", Scalars.line(Scalars.NAME)),
                f.optional("summary", Scalars.prose(Scalars.SUMMARY)),
                f.optional("abstract", Scalars.prose(Scalars.LONG_TEXT)),
                local,
                startsAt,
                zone,
                f.optional("minutes", Scalars.integer(1, GroupSection.MAX_MINUTES), group.sessionMinutes()),
                stage,
                f.optional("meetingUrl", Addresses::web),
                f.optional("slidesUrl", Addresses::webOrPath),
                f.list("topics", MAX_TOPICS, topic()),
                f.list("speakers", MAX_SPEAKERS, speaker()),
                f.list("papers", MAX_PAPERS, new Register("entry").unique(papers::refer)));
    }

    /** The plan is a local time; an instant is the other way to say it, and the only one where a clock shows it twice. */
    private static Instant startsAt(Fields f, ZoneId zone, Stage stage) {
        LocalDateTime local = f.optional("startsAtLocal", Times::dateTime);
        Instant instant = f.optional("startsAt", Times::instant);
        boolean hasLocal = f.has("startsAtLocal");
        boolean hasInstant = f.has("startsAt");
        if (hasLocal && hasInstant) {
            f.refuse("startsAt", "stands beside startsAtLocal; exactly one of the two is due");
        }
        if (!hasLocal && !hasInstant && !WITHOUT_TIME.contains(stage)) {
            f.refuse(
                    "startsAtLocal", "is missing; a session that is " + stage + " needs a time, like 2026-05-25T13:00");
        }
        if (local == null || zone == null) {
            return instant;
        }
        try {
            return Times.instantOf(local, zone);
        } catch (Refusal refusal) {
            f.refuse("startsAtLocal", refusal.getMessage());
            return null;
        }
    }

    /** Two spellings that differ in capitals are one topic. */
    private static Function<Value, String> topic() {
        return new Register("topic")
                .unique(Scalars.line(TopicEditing.LONGEST_NAME), name -> name.toLowerCase(Locale.ROOT));
    }

    private Function<Value, Content.Speaker> speaker() {
        Register seen = new Register("speaker");
        return value -> Fields.read(
                value,
                f -> new Content.Speaker(
                        f.required("person", seen.unique(people::refer)),
                        f.optional("affiliation", Scalars.line(Scalars.NAME))));
    }
}
