package org.readinggroup.shared.edit;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** What every record has that organizers change. */
@MappedSuperclass
public abstract class EditedRecord {
    @Id
    public UUID id;

    public String slug;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** Since when it lies in the bin; null while it does not. */
    @Column(name = "deleted_at")
    public Instant deletedAt;

    /** Counts its changes, from 1 on; writers wait for each other, so it is not Hibernate's to count. */
    public int version = 1;

    /** Makes it a new record. */
    public void begin(UUID newId, Instant now) {
        id = newId;
        createdAt = now;
        updatedAt = now;
        version = 1;
    }

    /** Counts a change. */
    public void count(Instant now) {
        version++;
        updatedAt = now;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Its version in quotes, for {@code If-Match}. It names the record too, for a slug can come to another one. */
    public String tag() {
        return '"' + id.toString().substring(0, 8) + '-' + version + '"';
    }
}
