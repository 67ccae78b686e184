package org.readinggroup.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.readinggroup.shared.edit.EditedRecord;

/** The stored record of a topic. */
@Entity
@Table(name = "topic")
class TopicEntity extends EditedRecord {
    String name;
}
