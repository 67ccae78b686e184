package org.readinggroup.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.zone.ZoneRulesProvider;
import org.jboss.logging.Logger;

/**
 * Keeps the instants of sessions true to their plans: governments change their clocks, and a JVM with newer rules finds
 * that out at its start.
 */
@Singleton
class TimeZoneRules {
    private static final Logger LOG = Logger.getLogger(TimeZoneRules.class);

    /** After the content of an empty database is there. */
    private static final int AFTER_CONTENT = 5_000;

    private final EntityManager entityManager;
    private final SessionService sessions;

    TimeZoneRules(EntityManager entityManager, SessionService sessions) {
        this.entityManager = entityManager;
        this.sessions = sessions;
    }

    @Transactional
    void rederiveIfChanged(@Observes @Priority(AFTER_CONTENT) StartupEvent start) {
        // One replica at a time; the others then find that nothing is left to do.
        entityManager
                .createNativeQuery("lock table time_zone_rules in share row exclusive mode")
                .executeUpdate();
        String version = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
        int changed = entityManager
                .createNativeQuery("update time_zone_rules set version = :version where version <> :version")
                .setParameter("version", version)
                .executeUpdate();
        // What an empty database was filled with is by the rules of today.
        entityManager
                .createNativeQuery(
                        "insert into time_zone_rules (version) values (:version) on conflict (id) do nothing")
                .setParameter("version", version)
                .executeUpdate();
        if (changed > 0) {
            long moved = sessions.rederiveInstants();
            if (moved > 0) {
                LOG.infof("Time-zone rules %s: %d sessions begin at another instant than before", version, moved);
            }
        }
    }
}
