package org.readinggroup.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Every query of the group's own row. */
@Singleton
class GroupRepository implements PanacheRepositoryBase<GroupProfile, Short> {
    private final Rows rows;

    GroupRepository(Rows rows) {
        this.rows = rows;
    }

    /** The group's zone, which many reads need and nothing else of the group. */
    ZoneId timeZone() {
        return rows.first(Sql.of("select time_zone from group_profile"), row -> ZoneId.of(row.text("time_zone")))
                .orElseThrow(GroupRepository::none);
    }

    /** The group; it is there from the first start on. */
    GroupProfile single() {
        GroupProfile profile = findById(GroupProfile.ONLY);
        if (profile == null) {
            throw none();
        }
        return profile;
    }

    private static IllegalStateException none() {
        return new IllegalStateException("The database holds no group: the start did not finish");
    }
}
