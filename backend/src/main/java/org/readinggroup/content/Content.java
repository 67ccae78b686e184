package org.readinggroup.content;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Everything that a content file says, checked: every reference is to something that the file defines, and slugs, session
 * numbers and arXiv ids are unique. Lists stand in the file's order and are never {@code null}; any other component may be
 * {@code null} unless its record says that it is always there.
 */
public record Content(
        Group group,
        List<WeeklyRule> weeklyRules,
        List<Person> people,
        List<Organizer> organizers,
        List<Paper> papers,
        List<Session> sessions,
        List<Video> videos) {

    /** The group itself; {@code name}, {@code timeZone} and {@code sessionMinutes} are always there. */
    public record Group(
            String name,
            String tagline,
            String summary,
            String about,
            ZoneId timeZone,
            List<ZoneId> timeZones,
            int sessionMinutes,
            List<Highlight> highlights,
            List<Link> links) {}

    /** One thing that the group says of itself; both are always there. */
    public record Highlight(String title, String text) {}

    /** An address elsewhere; all three are always there. {@code url} is http(s) or {@code mailto:}. */
    public record Link(String rel, String label, String url) {}

    /** When the group meets, week after week; {@code validFrom} and {@code validUntil} are both included, null is open. */
    public record WeeklyRule(
            DayOfWeek weekday, LocalTime localTime, ZoneId timeZone, LocalDate validFrom, LocalDate validUntil) {}

    /** Somebody whom the file mentions; {@code slug} and {@code name} are always there. */
    public record Person(
            String slug,
            String name,
            List<String> aliases,
            String affiliation,
            String bio,
            String photoUrl,
            List<Link> links) {}

    /** Somebody who runs the group; {@code person} is a {@link Person#slug}, always there. */
    public record Organizer(String person, LocalDate since, LocalDate until) {}

    /**
     * What sessions discuss; {@code slug} and {@code title} are always there.
     *
     * @param arxivId in its one normal spelling, see {@link org.readinggroup.shared.arxiv.ArxivId}
     */
    public record Paper(String slug, String title, List<String> authors, String arxivId, String doi, String url) {}

    /**
     * A meeting. {@code slug}, {@code title}, {@code timeZone}, {@code minutes} (the group's where the file gives none) and
     * {@code stage} are always there, and the time unless the stage is {@code DRAFT} or {@code POSTPONED}.
     *
     * @param abstractText the long text; the file calls it {@code abstract}, which Java cannot
     * @param startsAtLocal the plan: what the clock shows in {@code timeZone}
     * @param startsAt the instant that is meant, also where the clock shows that time twice
     * @param papers slugs of {@link Paper}s, in order
     */
    public record Session(
            String slug,
            Integer number,
            String title,
            String summary,
            String abstractText,
            LocalDateTime startsAtLocal,
            Instant startsAt,
            ZoneId timeZone,
            int minutes,
            Stage stage,
            String meetingUrl,
            String slidesUrl,
            List<String> topics,
            List<Speaker> speakers,
            List<String> papers) {

        Session withSlug(String slug) {
            return new Session(
                    slug,
                    number,
                    title,
                    summary,
                    abstractText,
                    startsAtLocal,
                    startsAt,
                    timeZone,
                    minutes,
                    stage,
                    meetingUrl,
                    slidesUrl,
                    topics,
                    speakers,
                    papers);
        }
    }

    /** What an organizer has decided about a session; the rest of its status follows from the clock. */
    public enum Stage {
        DRAFT,
        PUBLISHED,
        POSTPONED,
        CANCELLED
    }

    /** Who presents; {@code person} is a {@link Person#slug}, always there, the affiliation is that at the session. */
    public record Speaker(String person, String affiliation) {}

    /**
     * A video; {@code slug}, {@code kind} and {@code title} are always there.
     *
     * @param session a {@link Session#slug}; only a recording has one
     */
    public record Video(
            String slug,
            Kind kind,
            String title,
            String summary,
            String description,
            String url,
            String youtubeId,
            Integer durationSeconds,
            LocalDate publishedOn,
            String creator,
            boolean featured,
            String session,
            String thumbnailUrl) {}

    /** What a video is: the recording of a session of the group, or a relevant talk from elsewhere. */
    public enum Kind {
        RECORDING,
        RELEVANT
    }
}
