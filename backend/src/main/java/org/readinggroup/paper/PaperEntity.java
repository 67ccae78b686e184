package org.readinggroup.paper;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.edit.EditedRecord;

/** The stored record of a paper. */
@Entity
@Table(name = "paper")
class PaperEntity extends EditedRecord {
    String title;

    /** By what lists are sorted: the title without case and accents. The database keeps it. */
    @Column(name = "sort_key", insertable = false, updatable = false)
    String sortKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authors = List.of();

    /** Normalised: no host, no version. */
    @Column(name = "arxiv_id")
    String arxivId;

    String doi;
    String url;

    /** Whether visitors see it: made on purpose, or announced. The database sets it with the first announcement. */
    @Column(name = "is_public", updatable = false)
    boolean isPublic = true;
}
