package org.readinggroup.video;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.session.SessionPurged;
import org.readinggroup.session.SessionReference;
import org.readinggroup.session.SessionService;
import org.readinggroup.shared.edit.Conflicts;
import org.readinggroup.shared.edit.EditTools;
import org.readinggroup.shared.edit.Editing;
import org.readinggroup.shared.edit.ListOrder;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;

/** What organizers do to videos. */
@Singleton
public class VideoEditing extends Editing<VideoEntity, NewVideo, AdminVideo> {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 1_000;
    private static final int LONGEST_TEXT = 50_000;
    private static final int LONGEST_SECONDS = 604_800;
    private static final ListOrder ORDER = ListOrder.byText("title");

    private final VideoRepository videos;
    private final VideoService service;
    private final SessionService sessions;
    private final Clock clock;

    VideoEditing(VideoRepository videos, VideoService service, SessionService sessions, EditTools tools, Clock clock) {
        super(Kind.video, VideoEntity.class, tools);
        this.videos = videos;
        this.service = service;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Makes a video, whose slug is free. */
    public void create(NewVideo video, Actor actor) {
        VideoEntity entity = new VideoEntity();
        entity.begin(UUID.randomUUID(), clock.instant());
        apply(entity, video);
        add(entity, actor);
    }

    /**
     * Recordings stay without their session. Those of a draft go into the bin for their part: nobody decided that visitors may
     * see them, and without the draft nothing would hide them any more.
     */
    void letGo(@Observes SessionPurged session) {
        for (VideoEntity video : videos.ofSession(session.id())) {
            change(video, Action.UPDATE, Actor.BIN, () -> attach(video, null, null));
            if (session.draft() && !video.isDeleted()) {
                take(video, Actor.BIN);
            }
        }
    }

    @Override
    protected VideoEntity blank() {
        return new VideoEntity();
    }

    @Override
    protected NewVideo read(Body body) {
        return read(body, null);
    }

    @Override
    protected NewVideo read(Body body, VideoEntity current) {
        body.require("title", "kind");
        String slug = body.slug("slug");
        VideoKind kind = body.oneOf("kind", VideoKind.class);
        String url = body.webAddress("url");
        UUID sessionId = sessionId(body, kind, current);
        NewVideo video = new NewVideo(
                slug,
                kind,
                body.text("title", LONGEST_TITLE),
                body.longText("summary", LONGEST_SUMMARY),
                body.longText("description", LONGEST_TEXT),
                url,
                youtubeId(body, url, current),
                body.integer("durationSeconds", 1, LONGEST_SECONDS),
                body.date("publishedOn"),
                body.text("creator", LONGEST_TITLE),
                Boolean.TRUE.equals(body.flag("featured")),
                sessionId,
                null,
                body.webAddressOrPath("thumbnailUrl"));
        body.end();
        return video;
    }

    private UUID sessionId(Body body, VideoKind kind, VideoEntity current) {
        String slug = body.slug("session");
        if (slug == null) {
            return null;
        }
        if (kind == VideoKind.RELEVANT) {
            body.wrong("session", "must be absent from a RELEVANT video; a RECORDING has a session");
        }
        UUID id = sessions.idOf(slug).or(() -> ownSession(current, slug)).orElse(null);
        if (id == null) {
            body.wrong("session", "must be the slug of a session that is there");
        }
        return id;
    }

    /** A video keeps the session that it has, also while that lies in the bin: whatever else is mended in it. */
    private Optional<UUID> ownSession(VideoEntity current, String slug) {
        return Optional.ofNullable(current)
                .map(video -> video.sessionId)
                .filter(id -> sessions.references(List.of(id)).get(id).slug().equals(slug));
    }

    private static String youtubeId(Body body, String url, VideoEntity current) {
        String given = body.text("youtubeId", 11);
        String inUrl = idIn(url);
        // A body that gives another address often has the id that was read from the address before.
        if (given != null && current != null && !Objects.equals(url, current.url) && given.equals(idIn(current.url))) {
            return inUrl;
        }
        if (given != null && !YouTubeAddress.isVideoId(given)) {
            body.wrong("youtubeId", "must be the 11 letters, digits, - and _ that YouTube names a video by");
        } else if (given != null && inUrl != null && !given.equals(inUrl)) {
            body.wrong("youtubeId", "must be %s, as \"url\" says, or absent".formatted(inUrl));
        }
        return given == null ? inUrl : given;
    }

    private static String idIn(String url) {
        return url == null ? null : YouTubeAddress.videoId(url).orElse(null);
    }

    @Override
    protected void apply(VideoEntity entity, NewVideo video) {
        Conflicts conflicts = new Conflicts();
        String slug = slugFor(entity, video.slug(), video.title(), conflicts);
        conflicts.refuseIfAny();
        entity.slug = slug;
        entity.kind = video.kind();
        entity.title = video.title();
        entity.summary = video.summary();
        entity.description = video.description();
        entity.url = video.url();
        entity.youtubeId = video.youtubeId();
        entity.durationSeconds = video.durationSeconds();
        entity.publishedOn = video.publishedOn();
        entity.creator = video.creator();
        entity.featured = video.featured();
        entity.thumbnailUrl = video.thumbnailUrl();
        attach(entity, video.sessionId(), video.position());
    }

    /** A recording that stays with its session keeps its place there; a new one comes last. */
    private void attach(VideoEntity entity, UUID sessionId, Integer position) {
        boolean stays = sessionId != null && sessionId.equals(entity.sessionId);
        if (sessionId == null) {
            entity.position = null;
        } else if (position != null) {
            entity.position = position;
        } else if (!stays) {
            entity.position = videos.nextPosition(sessionId);
        }
        entity.sessionId = sessionId;
    }

    @Override
    protected Object edit(VideoEntity video) {
        return editOf(video, video.sessionId == null ? Map.of() : sessions.references(List.of(video.sessionId)));
    }

    private static VideoEdit editOf(VideoEntity video, Map<UUID, SessionReference> references) {
        SessionReference session = video.sessionId == null ? null : references.get(video.sessionId);
        return new VideoEdit(
                video.title,
                video.kind,
                video.slug,
                video.summary,
                video.description,
                video.url,
                video.youtubeId,
                video.durationSeconds,
                video.publishedOn,
                video.creator,
                video.featured,
                session == null ? null : session.slug(),
                video.thumbnailUrl);
    }

    @Override
    protected List<AdminVideo> views(List<VideoEntity> entities) {
        Map<UUID, Video> shown = service
                .withIds(entities.stream().map(video -> video.id).toList())
                .stream()
                .collect(Collectors.toMap(Video::id, Function.identity()));
        Map<UUID, SessionReference> references = sessions.references(entities.stream()
                .map(video -> video.sessionId)
                .filter(id -> id != null)
                .toList());
        return entities.stream()
                .map(video -> new AdminVideo(
                        shown.get(video.id),
                        video.createdAt,
                        video.updatedAt,
                        video.deletedAt,
                        editOf(video, references)))
                .toList();
    }

    @Override
    protected ListOrder order() {
        return ORDER;
    }

    @Override
    protected Object keyOf(VideoEntity video) {
        return video.sortKey;
    }
}
