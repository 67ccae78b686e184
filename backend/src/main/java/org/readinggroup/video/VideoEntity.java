package org.readinggroup.video;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.edit.EditedRecord;

/** The stored record of a video. */
@Entity
@Table(name = "video")
class VideoEntity extends EditedRecord {
    @Enumerated(EnumType.STRING)
    VideoKind kind;

    String title;

    /** By what lists are sorted: the title without case and accents. The database keeps it. */
    @Column(name = "sort_key", insertable = false, updatable = false)
    String sortKey;

    String summary;
    String description;
    String url;

    @Column(name = "youtube_id")
    String youtubeId;

    @Column(name = "duration_seconds")
    Integer durationSeconds;

    @Column(name = "published_on")
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate publishedOn;

    String creator;
    boolean featured;

    /** The session that it records, and its place among that session's recordings. */
    @Column(name = "session_id")
    UUID sessionId;

    Integer position;

    @Column(name = "thumbnail_url")
    String thumbnailUrl;
}
