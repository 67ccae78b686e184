package org.readinggroup.person;

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
import org.readinggroup.shared.json.Link;

/** The stored record of a person, one for each, whether they speak, organize or both. */
@Entity
@Table(name = "person")
class PersonEntity {
    @Id
    UUID id;

    String slug;
    String name;

    /** Other spellings of the name, by which people look for the person. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases = List.of();

    String affiliation;
    String bio;

    @Column(name = "photo_url")
    String photoUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Link> links = List.of();

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;
}
