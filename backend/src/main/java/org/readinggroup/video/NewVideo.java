package org.readinggroup.video;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a video is made from; what is not known is null.
 *
 * @param sessionId the session that it records, or null
 * @param position its place among that session's recordings, from 0; null exactly where {@code sessionId} is
 */
public record NewVideo(
        String slug,
        VideoKind kind,
        String title,
        String summary,
        String description,
        String url,
        String youtubeId,
        Integer durationSeconds,
        LocalDate publishedOn,
        String creator,
        boolean featured,
        UUID sessionId,
        Integer position,
        String thumbnailUrl) {}
