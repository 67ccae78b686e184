package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;

/** Rules that have grown old on one side are found for the zones of the group. The tests' clock says 14 October 2026. */
@QuarkusTest
class TimeZoneAgeTest {
    private static final ZoneRules NO_WINTER_TIME = ZoneRules.of(ZoneOffset.ofHours(-4));

    @Inject
    TimeZoneAge age;

    @Inject
    Database database;

    @Test
    void namesTheFirstDayOnWhichAZoneOfTheGroupDiffers() {
        assertEquals(
                Map.of("America/New_York", LocalDate.parse("2026-11-01")),
                age.differences(zone -> zone.equals("America/New_York")
                        ? NO_WINTER_TIME
                        : ZoneId.of(zone).getRules()));
    }

    @Test
    void saysNothingWhereBothHaveTheSameRules() {
        assertEquals(Map.of(), age.differences(zone -> ZoneId.of(zone).getRules()));
    }

    @Test
    void passesOverAZoneThatPostgresDoesNotKnow() throws SQLException {
        database.run("update session set time_zone = 'Europe/Nowhere' where slug = 'next-monday'");

        assertEquals(
                Map.of(),
                age.differences(zone -> zone.equals("Europe/Nowhere")
                        ? NO_WINTER_TIME
                        : ZoneId.of(zone).getRules()));
    }
}
