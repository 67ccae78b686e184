package org.readinggroup.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.edit.EditedRecord;
import org.readinggroup.shared.json.Link;

/** The stored record of a person, one for each, whether they speak, organize or both. */
@Entity
@Table(name = "person")
class PersonEntity extends EditedRecord {
    String name;

    /** By what lists are sorted: the name without case and accents. The database keeps it. */
    @Column(name = "sort_key", insertable = false, updatable = false)
    String sortKey;

    /** Other spellings of the name, by which people look for the person. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases = List.of();

    String affiliation;
    String bio;

    @Column(name = "photo_url")
    String photoUrl;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Link> links = List.of();

    /** Whether visitors see it: made on purpose, or announced. The database sets it with the first announcement. */
    @Column(name = "is_public", updatable = false)
    boolean isPublic = true;

    /** The other names it has once it has taken on those of another record of the same person. */
    List<String> aliasesWith(PersonEntity other) {
        List<String> names = new ArrayList<>(aliases);
        names.add(other.name);
        names.addAll(other.aliases);
        return names.stream().distinct().filter(alias -> !alias.equals(name)).toList();
    }
}
