package org.readinggroup.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The stored record of a topic. */
@Entity
@Table(name = "topic")
class TopicEntity {
    @Id
    UUID id;

    String slug;
    String name;
}
