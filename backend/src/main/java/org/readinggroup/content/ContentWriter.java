package org.readinggroup.content;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readinggroup.group.GroupEditing;
import org.readinggroup.group.Highlight;
import org.readinggroup.group.NewGroup;
import org.readinggroup.organizer.NewOrganizer;
import org.readinggroup.organizer.OrganizerEditing;
import org.readinggroup.paper.NewPaper;
import org.readinggroup.paper.PaperEditing;
import org.readinggroup.person.NewPerson;
import org.readinggroup.person.PersonEditing;
import org.readinggroup.schedule.ScheduleEditing;
import org.readinggroup.schedule.WeeklyRule;
import org.readinggroup.session.NewSession;
import org.readinggroup.session.SessionEditing;
import org.readinggroup.session.Stage;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.json.Link;
import org.readinggroup.topic.TopicEditing;
import org.readinggroup.video.NewVideo;
import org.readinggroup.video.VideoEditing;
import org.readinggroup.video.VideoKind;

/** Hands what a content file says to the features, in the order of references. The caller holds the transaction. */
@Singleton
class ContentWriter {
    private final GroupEditing group;
    private final ScheduleEditing schedule;
    private final PersonEditing people;
    private final OrganizerEditing organizers;
    private final PaperEditing papers;
    private final TopicEditing topics;
    private final SessionEditing sessions;
    private final VideoEditing videos;
    private final EntityManager entityManager;

    ContentWriter(
            GroupEditing group,
            ScheduleEditing schedule,
            PersonEditing people,
            OrganizerEditing organizers,
            PaperEditing papers,
            TopicEditing topics,
            SessionEditing sessions,
            VideoEditing videos,
            EntityManager entityManager) {
        this.group = group;
        this.schedule = schedule;
        this.people = people;
        this.organizers = organizers;
        this.papers = papers;
        this.topics = topics;
        this.sessions = sessions;
        this.videos = videos;
        this.entityManager = entityManager;
    }

    void write(Content content) {
        group.create(group(content.group()), Actor.CONTENT_FILE);
        schedule.create(
                content.weeklyRules().stream()
                        .map(rule -> new WeeklyRule(
                                rule.timeZone(), rule.weekday(), rule.localTime(), rule.validFrom(), rule.validUntil()))
                        .toList(),
                Actor.CONTENT_FILE);
        Map<String, UUID> personIds = new HashMap<>();
        content.people()
                .forEach(person ->
                        personIds.put(person.slug(), written(people.create(person(person), Actor.CONTENT_FILE))));
        for (int position = 0; position < content.organizers().size(); position++) {
            Content.Organizer organizer = content.organizers().get(position);
            organizers.create(
                    new NewOrganizer(personIds.get(organizer.person()), position, organizer.since(), organizer.until()),
                    Actor.CONTENT_FILE);
        }
        Map<String, UUID> paperIds = new HashMap<>();
        content.papers()
                .forEach(paper -> paperIds.put(paper.slug(), written(papers.create(paper(paper), Actor.CONTENT_FILE))));
        Map<String, UUID> topicIds = new HashMap<>();
        List<UUID> sessionIds = sessions.createAll(
                content.sessions().stream()
                        .map(session -> session(session, personIds, paperIds, topicIds))
                        .toList(),
                Actor.CONTENT_FILE);
        entityManager.clear();
        Map<String, UUID> sessionIdBySlug = new HashMap<>();
        for (int i = 0; i < sessionIds.size(); i++) {
            sessionIdBySlug.put(content.sessions().get(i).slug(), sessionIds.get(i));
        }
        Map<String, Integer> recordings = new HashMap<>();
        for (Content.Video video : content.videos()) {
            Integer position = video.session() == null ? null : recordings.merge(video.session(), 1, Integer::sum) - 1;
            videos.create(video(video, sessionIdBySlug.get(video.session()), position), Actor.CONTENT_FILE);
        }
    }

    /** Lets go of a record that is written: Hibernate would look for changes of all of them with each one that comes. */
    private UUID written(UUID id) {
        entityManager.clear();
        return id;
    }

    private static NewGroup group(Content.Group group) {
        return new NewGroup(
                group.name(),
                group.tagline(),
                group.summary(),
                group.about(),
                group.highlights().stream()
                        .map(h -> new Highlight(h.title(), h.text()))
                        .toList(),
                links(group.links()),
                group.timeZone(),
                group.timeZones().isEmpty() ? List.of(group.timeZone()) : group.timeZones(),
                group.sessionMinutes(),
                NewGroup.DOOR_MINUTES);
    }

    private static NewPerson person(Content.Person person) {
        return new NewPerson(
                person.slug(),
                person.name(),
                person.aliases(),
                person.affiliation(),
                person.bio(),
                person.photoUrl(),
                links(person.links()));
    }

    private static NewPaper paper(Content.Paper paper) {
        return new NewPaper(paper.slug(), paper.title(), paper.authors(), paper.arxivId(), paper.doi(), paper.url());
    }

    private NewSession session(
            Content.Session session,
            Map<String, UUID> personIds,
            Map<String, UUID> paperIds,
            Map<String, UUID> topicIds) {
        return new NewSession(
                session.slug(),
                session.number(),
                session.title(),
                session.summary(),
                session.abstractText(),
                session.startsAtLocal(),
                session.startsAt(),
                session.timeZone(),
                session.minutes(),
                Stage.valueOf(session.stage().name()),
                session.meetingUrl(),
                session.slidesUrl(),
                session.topics().stream()
                        .map(topic -> topicIds.computeIfAbsent(topic, name -> topics.named(name, Actor.CONTENT_FILE)))
                        .toList(),
                session.speakers().stream()
                        .map(s -> new NewSession.SpeakerOf(personIds.get(s.person()), s.affiliation()))
                        .toList(),
                session.papers().stream().map(paperIds::get).toList());
    }

    private static NewVideo video(Content.Video video, UUID sessionId, Integer position) {
        return new NewVideo(
                video.slug(),
                VideoKind.valueOf(video.kind().name()),
                video.title(),
                video.summary(),
                video.description(),
                video.url(),
                video.youtubeId(),
                video.durationSeconds(),
                video.publishedOn(),
                video.creator(),
                video.featured(),
                sessionId,
                position,
                video.thumbnailUrl());
    }

    private static List<Link> links(List<Content.Link> links) {
        return links.stream()
                .map(link -> new Link(link.rel(), link.label(), link.url()))
                .toList();
    }
}
