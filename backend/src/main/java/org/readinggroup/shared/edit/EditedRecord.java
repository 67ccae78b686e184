package org.readinggroup.shared.edit;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.readinggroup.shared.web.EntityTags;

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

    /** The tag of its version, for {@code If-Match}. */
    public String tag() {
        return EntityTags.ofVersion(id, version);
    }
}
