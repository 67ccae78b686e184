package org.readinggroup.video;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readinggroup.session.SessionReference;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.text.Markdown;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.video.VideoRepository.Found;
import org.readinggroup.video.VideoRepository.VideoRow;

/** Videos, as the public sees them. */
@Singleton
public class VideoService {
    private final VideoRepository videos;
    private final OldSlugs oldSlugs;
    private final Markdown markdown;
    private final Clock clock;

    VideoService(VideoRepository videos, OldSlugs oldSlugs, Markdown markdown, Clock clock) {
        this.videos = videos;
        this.oldSlugs = oldSlugs;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Transactional
    Page<Video> list(VideoQuery.Read read) {
        return Page.of(
                        videos.find(read),
                        videos.count(read),
                        read.page(),
                        row -> Cursor.of(read.sort(), row.day(), row.at(), row.id()))
                .map(rows -> withIds(rows.stream().map(VideoRow::id).toList()));
    }

    /** One video; an old slug answers 308. */
    @Transactional
    public Video get(String slug) {
        return videos.bySlug(slug).stream()
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> oldSlugs.missing(OldSlugs.Kind.video, slug, today -> !videos.bySlug(today)
                        .isEmpty()));
    }

    /** Adds a video. */
    @Transactional
    public void create(NewVideo video) {
        VideoEntity entity = new VideoEntity();
        entity.id = UUID.randomUUID();
        entity.slug = video.slug();
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
        entity.sessionId = video.sessionId();
        entity.position = video.position();
        entity.thumbnailUrl = video.thumbnailUrl();
        Instant now = clock.instant();
        entity.createdAt = now;
        entity.updatedAt = now;
        videos.persist(entity);
    }

    private List<Video> withIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Video> found =
                videos.withIds(ids).stream().map(this::view).collect(Collectors.toMap(Video::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    private Video view(Found found) {
        VideoEntity video = found.video();
        SessionReference session = found.sessionSlug() == null
                ? null
                : new SessionReference(found.sessionSlug(), found.sessionNumber(), found.sessionTitle());
        return new Video(
                video.id,
                video.slug,
                video.kind,
                video.title,
                video.summary,
                video.description,
                markdown.toHtml(video.description),
                video.url,
                video.youtubeId,
                video.durationSeconds,
                video.publishedOn,
                video.creator,
                video.featured,
                session,
                video.thumbnailUrl);
    }
}
