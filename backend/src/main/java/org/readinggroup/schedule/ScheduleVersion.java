package org.readinggroup.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that counts the changes of all rules together. */
@Entity
@Table(name = "schedule")
class ScheduleVersion {
    /** The id of the only row. */
    static final short ONLY = 1;

    @Id
    short id = ONLY;

    @Column(name = "updated_at")
    Instant updatedAt;

    int version = 1;
}
