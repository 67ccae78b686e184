package org.readinggroup.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.readinggroup.group.GroupService;
import org.readinggroup.paper.PaperEditing;
import org.readinggroup.person.PersonEditing;
import org.readinggroup.session.SessionFields.NamedPaper;
import org.readinggroup.session.SessionFields.NamedSpeaker;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.time.LocalTimes;
import org.readinggroup.shared.time.MeetingYears;
import org.readinggroup.topic.TopicEditing;

/** Reads the body of a session, and looks up the people and papers that it names. */
@Singleton
class SessionBody {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int MOST = 50;
    private static final int MOST_MINUTES = 720;

    private final GroupService group;
    private final PersonEditing people;
    private final PaperEditing papers;

    SessionBody(GroupService group, PersonEditing people, PaperEditing papers) {
        this.group = group;
        this.people = people;
        this.papers = papers;
    }

    /**
     * The fields of a body, or of a patch by itself; ends the request with 400 that names everything that is wrong.
     *
     * @param publishedWithoutSpeaker whether it is published already, and nobody knows who spoke
     */
    SessionFields read(Body body, boolean publishedWithoutSpeaker) {
        body.require("title");
        String title = body.text("title", LONGEST_TITLE);
        String slug = body.slug("slug");
        Integer number = body.integer("number", 1, SessionEditing.LARGEST_NUMBER);
        String summary = body.longText("summary", LONGEST_SUMMARY);
        String abstractText = body.longText("abstract", LONGEST_TEXT);
        ZoneId zone = body.timeZone("timeZone");
        ZoneId timeZone = zone == null ? group.timeZone() : zone;
        Instant startsAt = body.instant("startsAt");
        LocalDateTime startsAtLocal = startsAtLocal(body, timeZone, startsAt);
        Integer minutes = body.integer("minutes", 1, MOST_MINUTES);
        Stage given = body.oneOf("stage", Stage.class);
        Stage stage = given == null ? Stage.DRAFT : given;
        if (stage == Stage.CANCELLED || stage == Stage.PUBLISHED) {
            requireTime(body, stage);
        }
        if (stage == Stage.PUBLISHED
                && !publishedWithoutSpeaker
                && (!body.isPresent("speakers") || body.isEmptyList("speakers"))) {
            body.wrongTogether("speakers", "must name a speaker: a session that is published has one");
        }
        SessionFields fields = new SessionFields(
                slug,
                number,
                title,
                summary,
                abstractText,
                startsAtLocal,
                startsAt,
                timeZone,
                minutes == null ? group.sessionMinutes() : minutes,
                stage,
                body.webAddress("meetingUrl"),
                body.webAddressOrPath("slidesUrl"),
                topics(body),
                speakers(body),
                papers(body));
        body.end();
        return fields;
    }

    private static LocalDateTime startsAtLocal(Body body, ZoneId zone, Instant startsAt) {
        LocalDateTime local = body.localTime("startsAtLocal");
        if (body.isPresent("startsAt") && body.isPresent("startsAtLocal")) {
            body.wrong(
                    "startsAt", "must be absent where \"startsAtLocal\" is given: one of the two says when it begins");
        }
        if (local != null) {
            LocalTimes.unclear(local, zone, "say which by \"startsAt\"")
                    .ifPresent(message -> body.wrongTogether("startsAtLocal", message));
        } else if (startsAt != null) {
            if (startsAt.getEpochSecond() % 60 != 0 || startsAt.getNano() != 0) {
                body.wrong("startsAt", "must be a full minute");
            }
            local = LocalDateTime.ofInstant(startsAt, zone);
        }
        Optional<String> wrong = Optional.ofNullable(local).flatMap(time -> MeetingYears.wrong(time.getYear()));
        if (wrong.isPresent()) {
            body.wrongTogether(body.isPresent("startsAt") ? "startsAt" : "startsAtLocal", wrong.get());
            return null;
        }
        return local;
    }

    private static void requireTime(Body body, Stage stage) {
        if (!body.isPresent("startsAt") && !body.isPresent("startsAtLocal")) {
            String word = stage.name().toLowerCase(Locale.ROOT);
            body.wrongTogether("startsAtLocal", "must be given: a session that is %s has a time".formatted(word));
        }
    }

    private static List<String> topics(Body body) {
        List<String> topics = body.texts("topics", MOST, TopicEditing.LONGEST_NAME);
        if (topics.stream().map(SessionBody::withoutCase).distinct().count() < topics.size()) {
            body.wrong("topics", "must name each topic once");
        }
        return topics;
    }

    private List<NamedSpeaker> speakers(Body body) {
        List<NamedSpeaker> speakers = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Body speaker : body.objects("speakers", MOST)) {
            String slug = speaker.slug("slug");
            String name = speaker.text("name", PersonEditing.LONGEST_NAME);
            String affiliation = speaker.text("affiliation", PersonEditing.LONGEST_NAME);
            if (speaker.isPresent("slug") == speaker.isPresent("name")) {
                speaker.wrong("name", "must be given, or \"slug\", and not both");
                continue;
            }
            UUID id = slug == null ? people.idOfName(name) : people.idOf(slug).orElse(null);
            if (slug != null && id == null) {
                speaker.wrong("slug", "must be the slug of a person who is there");
            } else if (!seen.add(id == null ? withoutCase(name) : id)) {
                speaker.wrong(slug == null ? "name" : "slug", "must not name a speaker again");
            }
            speakers.add(new NamedSpeaker(id, name, affiliation));
        }
        return speakers;
    }

    private List<NamedPaper> papers(Body body) {
        List<NamedPaper> named = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (Body paper : body.objects("papers", MOST)) {
            String slug = paper.slug("slug");
            String arxivId = PaperEditing.arxivId(paper, "arxivId");
            String title = paper.text("title", PaperEditing.LONGEST_TITLE);
            String url = paper.webAddress("url");
            UUID id = null;
            String field = paper.isPresent("slug") ? "slug" : paper.isPresent("arxivId") ? "arxivId" : "title";
            if (slug != null) {
                id = papers.idOf(slug).orElse(null);
                if (id == null) {
                    paper.wrong("slug", "must be the slug of a paper that is there");
                }
                if (arxivId != null || title != null || url != null) {
                    paper.wrong("slug", "must stand alone: it names a paper that is there");
                }
            } else if (arxivId != null) {
                id = papers.idOfArxivId(arxivId).orElse(null);
                if (id == null && title == null) {
                    paper.wrong("title", "must be given: no paper with that arXiv id is there yet");
                }
            } else if (title != null) {
                id = papers.idOfTitle(title).orElse(null);
            } else if (!paper.isPresent("slug") && !paper.isPresent("arxivId") && !paper.isPresent("title")) {
                paper.wrong("title", "must be given, or \"slug\" or \"arxivId\"");
            }
            Object key = id != null ? id : arxivId != null ? arxivId : withoutCase(title);
            if (!seen.add(key)) {
                paper.wrong(field, "must not name a paper again");
            }
            named.add(new NamedPaper(id, arxivId, title, url));
        }
        return named;
    }

    /** In which two names are the same; null is as good as any. */
    private static String withoutCase(String name) {
        return String.valueOf(name).toLowerCase(Locale.ROOT);
    }
}
