package org.readinggroup.video;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The stored record of a video. */
@Entity
@Table(name = "video")
class VideoEntity {
    @Id
    UUID id;

    String slug;

    @Enumerated(EnumType.STRING)
    VideoKind kind;

    String title;
    String summary;
    String description;
    String url;

    @Column(name = "youtube_id")
    String youtubeId;

    @Column(name = "duration_seconds")
    Integer durationSeconds;

    @Column(name = "published_on")
    LocalDate publishedOn;

    String creator;
    boolean featured;

    /** The session that it records, and its place among that session's recordings. */
    @Column(name = "session_id")
    UUID sessionId;

    Integer position;

    @Column(name = "thumbnail_url")
    String thumbnailUrl;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;
}
