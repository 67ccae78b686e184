package org.readinggroup.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.UUID;

/** The weekly rules as they are stored: a handful, read whole. */
@Singleton
class WeeklyRuleRepository implements PanacheRepositoryBase<WeeklyRule, UUID> {}
