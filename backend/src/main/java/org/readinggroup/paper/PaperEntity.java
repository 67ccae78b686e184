package org.readinggroup.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The stored record of a paper. */
@Entity
@Table(name = "paper")
class PaperEntity {
    @Id
    UUID id;

    String slug;
    String title;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authors = List.of();

    /** Normalised: no host, no version. */
    @Column(name = "arxiv_id")
    String arxivId;

    String doi;
    String url;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;
}
