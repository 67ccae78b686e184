package org.readinggroup.organizer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.readinggroup.shared.edit.EditedRecord;

/** That a person runs the group, on the days from {@code since} to {@code until}, both inclusive; null where not known. */
@Entity
@Table(name = "organizer")
class Organizer extends EditedRecord {
    @Column(name = "person_id")
    UUID personId;

    int position;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate since;

    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    LocalDate until;
}
