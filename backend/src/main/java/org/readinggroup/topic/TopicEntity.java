package org.readinggroup.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.readinggroup.shared.edit.EditedRecord;

/** The stored record of a topic. */
@Entity
@Table(name = "topic")
class TopicEntity extends EditedRecord {
    String name;

    /** By what lists are sorted: the name without case and accents. The database keeps it. */
    @Column(name = "sort_key", insertable = false, updatable = false)
    String sortKey;
}
