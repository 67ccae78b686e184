package org.readinggroup.video;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
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

    VideoService(VideoRepository videos, OldSlugs oldSlugs, Markdown markdown) {
        this.videos = videos;
        this.oldSlugs = oldSlugs;
        this.markdown = markdown;
    }

    @Transactional
    public Page<Video> list(VideoQuery.Read read) {
        return Page.of(
                        videos.find(read),
                        videos.count(read),
                        read.page(),
                        row -> Cursor.of(read.sort(), row.day(), row.at(), row.id()))
                .map(rows -> withIds(rows.stream().map(VideoRow::id).toList()));
    }

    /** When each of these videos was last changed. */
    @Transactional
    public Map<UUID, Instant> changedAt(Collection<UUID> ids) {
        return videos.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(video -> video.id, video -> video.updatedAt));
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

    List<Video> withIds(List<UUID> ids) {
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
