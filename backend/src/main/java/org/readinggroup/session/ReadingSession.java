package org.readinggroup.session;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.edit.EditedRecord;
import org.readinggroup.shared.time.LocalPlan;

/** One meeting of the group, as it is stored. Its plan is a local time in a zone; the instants follow from it. */
@Entity
@Table(name = "session")
class ReadingSession extends EditedRecord {
    Integer number;
    String title;
    String summary;

    @Column(name = "abstract")
    String abstractText;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Column(name = "starts_at_local")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE_TIME)
    LocalDateTime startsAtLocal;

    @Column(name = "time_zone")
    ZoneId timeZone;

    int minutes;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    /** Where the meeting is held. Private: visitors come through the door at {@code /join/{slug}}. */
    @Column(name = "meeting_url")
    String meetingUrl;

    @Column(name = "slides_url")
    String slidesUrl;

    @ElementCollection
    @CollectionTable(name = "session_speaker", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    List<Presenter> speakers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "session_paper", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    @Column(name = "paper_id")
    List<UUID> paperIds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "session_topic", joinColumns = @JoinColumn(name = "session_id"))
    @OrderColumn(name = "position")
    @Column(name = "topic_id")
    List<UUID> topicIds = new ArrayList<>();

    /** Whether visitors and programs may see it at all: no draft, and not in the bin. The database computes it. */
    @Column(name = "is_public", insertable = false, updatable = false)
    boolean isPublic;

    /** A person in the role of speaker, with the affiliation at that session. */
    @Embeddable
    static class Presenter {
        @Column(name = "person_id")
        UUID personId;

        String affiliation;

        Presenter() {}

        Presenter(UUID personId, String affiliation) {
            this.personId = personId;
            this.affiliation = affiliation;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Presenter presenter
                    && presenter.personId.equals(personId)
                    && Objects.equals(presenter.affiliation, affiliation);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, affiliation);
        }
    }

    /** Gives it these fields; its slug is the caller's matter. */
    void apply(NewSession session) {
        number = session.number();
        title = session.title();
        summary = session.summary();
        abstractText = session.abstractText();
        stage = session.stage();
        plan(session.startsAtLocal(), session.timeZone(), session.minutes(), session.startsAt());
        meetingUrl = session.meetingUrl();
        slidesUrl = session.slidesUrl();
        replace(topicIds, session.topics());
        replace(paperIds, session.papers());
        List<Presenter> presenters = session.speakers().stream()
                .map(speaker -> new Presenter(speaker.personId(), speaker.affiliation()))
                .toList();
        replace(speakers, presenters);
    }

    /** Lets another person present it; once, where that person did already. */
    void replaceSpeaker(UUID from, UUID into) {
        boolean both = speakers.stream().anyMatch(speaker -> speaker.personId.equals(into));
        List<Presenter> presenters = new ArrayList<>();
        for (Presenter speaker : speakers) {
            if (!speaker.personId.equals(from)) {
                presenters.add(speaker);
            } else if (!both) {
                presenters.add(new Presenter(into, speaker.affiliation));
            }
        }
        replace(speakers, presenters);
    }

    private static <T> void replace(List<T> list, List<T> by) {
        if (!list.equals(by)) {
            list.clear();
            list.addAll(by);
        }
    }

    /**
     * Sets when the session is planned, and derives its instants.
     *
     * @param startsAtLocal null for no date yet
     * @param startsAt which of two instants is meant where the clocks show the local time twice; null otherwise
     */
    void plan(LocalDateTime startsAtLocal, ZoneId timeZone, int minutes, Instant startsAt) {
        this.startsAtLocal = startsAtLocal;
        this.timeZone = timeZone;
        this.minutes = minutes;
        derive(startsAt);
    }

    /**
     * Derives the instants from the plan by the time-zone rules of today. Where they change, that is a change of the session
     * for all who have read it: calendars, feeds, and who is about to write it.
     *
     * @return whether they have changed
     */
    boolean rederive(Instant now) {
        Instant before = startsAt;
        derive(before);
        boolean moved = before != null && !before.equals(startsAt);
        if (moved) {
            count(now);
        }
        return moved;
    }

    private void derive(Instant before) {
        startsAt = startsAtLocal == null ? null : new LocalPlan(startsAtLocal, timeZone).startsAt(before);
        endsAt = startsAt == null ? null : startsAt.plusSeconds(minutes * 60L);
    }
}
