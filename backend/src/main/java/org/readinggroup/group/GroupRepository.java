package org.readinggroup.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;

/** Every query of the group's own row. */
@Singleton
class GroupRepository implements PanacheRepositoryBase<GroupProfile, Short> {
    /** The group; it is there from the first start on. */
    GroupProfile only() {
        GroupProfile profile = findById(GroupProfile.ONLY);
        if (profile == null) {
            throw new IllegalStateException("The database holds no group: the start did not finish");
        }
        return profile;
    }
}
