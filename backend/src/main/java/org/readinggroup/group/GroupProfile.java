package org.readinggroup.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.json.Link;

/** The one row that says which group this is. */
@Entity
@Table(name = "group_profile")
class GroupProfile {
    /** The id of the only row. */
    static final short ONLY = 1;

    @Id
    short id = ONLY;

    String name;
    String tagline;
    String summary;
    String about;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Highlight> highlights = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    List<Link> links = List.of();

    @Column(name = "time_zone")
    ZoneId timeZone;

    @Column(name = "time_zones")
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> timeZones = List.of();

    @Column(name = "session_minutes")
    int sessionMinutes;

    @Column(name = "door_minutes")
    int doorMinutes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** Counts its changes, from 1 on. */
    int version = 1;
}
