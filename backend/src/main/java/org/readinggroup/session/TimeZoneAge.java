package org.readinggroup.session;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;
import org.readinggroup.shared.sql.SqlFailure;

/**
 * Says at the start where this JVM and PostgreSQL carry different time-zone rules for a zone of the group. All times are
 * made with the JVM's; where the two differ, one of them has missed that a government changed its mind.
 */
@Singleton
class TimeZoneAge {
    private static final Logger LOG = Logger.getLogger(TimeZoneAge.class);

    /** After {@link TimeZoneRules}. */
    private static final int AFTER_RULES = 5_100;

    /** As far ahead as anybody announces a session. */
    private static final Duration AHEAD = Duration.ofDays(730);

    private final Rows rows;
    private final Clock clock;

    TimeZoneAge(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void warnOfDifferences(@Observes @Priority(AFTER_RULES) StartupEvent start) {
        String version = ZoneRulesProvider.getVersions("UTC").lastEntry().getKey();
        differences(zone -> ZoneId.of(zone).getRules())
                .forEach((zone, from) -> LOG.warnf(
                        "Times in %s may be wrong from %s on: the time-zone rules of this JVM (%s), by which they are said, and"
                                + " PostgreSQL's differ. Update the older of the two.",
                        zone, from, version));
    }

    /** The first day, in UTC, on which a zone of the group has another offset in PostgreSQL than by {@code rules}. */
    Map<String, LocalDate> differences(Function<String, ZoneRules> rules) {
        Map<String, LocalDate> differences = new TreeMap<>();
        Instant now = clock.instant();
        for (String zone : zones(now)) {
            difference(zone, rules.apply(zone), now)
                    .ifPresent(at -> differences.put(zone, LocalDate.ofInstant(at, ZoneOffset.UTC)));
        }
        return differences;
    }

    private Iterable<String> zones(Instant now) {
        return rows.all(Sql.of("""
                select time_zone from group_profile
                union select unnest(time_zones) from group_profile
                union select time_zone from weekly_rule
                union select time_zone from session where starts_at > ?
                """, now), row -> row.text("time_zone"));
    }

    private Optional<Instant> difference(String zone, ZoneRules rules, Instant now) {
        record Day(Instant at, int offset) {}
        try {
            return rows
                    .all(
                            Sql.of("""
                                    select at, cast(extract(epoch from (at at time zone ?) - (at at time zone 'UTC')) as int) as seconds
                                    from generate_series(cast(? as timestamptz), ?, interval '24 hours') at
                                    """, zone, now, now.plus(AHEAD)),
                            row -> new Day(row.instant("at"), row.number("seconds")))
                    .stream()
                    .filter(day -> rules.getOffset(day.at()).getTotalSeconds() != day.offset())
                    .map(Day::at)
                    .findFirst();
        } catch (SqlFailure e) {
            // A zone that PostgreSQL does not know yet says nothing about the JVM's.
            LOG.debugf(e, "PostgreSQL cannot say the time in %s", zone);
            return Optional.empty();
        }
    }
}
