package org.readinggroup.shared.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people call a zone's time, held against PostgreSQL's own copy of the tz database. */
@QuarkusTest
class ZoneLabelTest {
    /** Every Monday from 2020 to 2035: the abbreviation, and the offset in seconds. */
    private static final String MONDAYS = """
            select extract(epoch from t)::bigint, to_char(t, 'TZ'), extract(timezone from t)::int
            from generate_series(timestamptz '2020-01-06 12:00Z', timestamptz '2035-12-31 12:00Z', interval '168 hours') t
            """;

    /** The release of the tz database that knows of {@link #MOROCCO}, as PostgreSQL 18.6 does. */
    private static final String KNOWS_MOROCCO = "2026c";

    /** When Morocco gives up its summer time for good. */
    private static final Instant MOROCCO = Instant.parse("2026-09-20T00:00:00Z");

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-10-19T17:00:00Z, EDT",
        "America/New_York, 2026-11-02T18:00:00Z, EST",
        "Asia/Kathmandu, 2026-10-19T17:00:00Z, UTC+5:45",
        "America/Sao_Paulo, 2026-10-19T17:00:00Z, UTC-3",
        "America/St_Johns, 2026-07-01T00:00:00Z, NDT",
        "Africa/Casablanca, 2026-07-01T00:00:00Z, UTC+1",
        "Asia/Singapore, 2026-07-01T00:00:00Z, UTC+8",
        "UTC, 2026-07-01T00:00:00Z, UTC",
        "Pacific/Guam, 2026-07-01T00:00:00Z, ChST",
        "Pacific/Saipan, 2026-07-01T00:00:00Z, ChST",
    })
    void isTheAbbreviationElseTheOffset(ZoneId zone, Instant at, String label) {
        assertEquals(label, ZoneLabel.at(at, zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York", "America/Los_Angeles", "America/St_Johns", "America/Sao_Paulo", "Europe/London",
                "Europe/Berlin", "Africa/Casablanca", "Asia/Kolkata", "Asia/Shanghai", "Australia/Adelaide",
                "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Guam", "Pacific/Kiritimati", "Pacific/Saipan",
            })
    void isPostgresOwnOnEveryMonday(String zone) throws SQLException {
        ZoneId id = ZoneId.of(zone);
        List<String> differences = new ArrayList<>();
        int mondays = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement inZone = connection.prepareStatement("select set_config('timezone', ?, true)")) {
                inZone.setString(1, zone);
                inZone.executeQuery().close();
            }
            try (PreparedStatement query = connection.prepareStatement(MONDAYS);
                    ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    mondays++;
                    Instant at = Instant.ofEpochSecond(rows.getLong(1));
                    int offset = id.getRules().getOffset(at).getTotalSeconds();
                    if (offset != rows.getInt(3)) {
                        // Two copies of the tz database of different age. A JDK of today has no exception; with an
                        // older
                        // one the label goes with the JDK's offset, and the service warns of it at its start.
                        assertTrue(
                                zone.equals("Africa/Casablanca") && !at.isBefore(MOROCCO) && jdkIsOlder(),
                                () -> "another offset than PostgreSQL's at " + at);
                        continue;
                    }
                    String due = rows.getString(2).matches("[A-Za-z]+") ? rows.getString(2) : ofOffset(offset);
                    if (!due.equals(ZoneLabel.at(at, id))) {
                        differences.add("%s: PostgreSQL says %s, the label is %s"
                                .formatted(at, rows.getString(2), ZoneLabel.at(at, id)));
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        assertEquals(835, mondays);
        assertEquals(List.of(), differences);
    }

    private static boolean jdkIsOlder() {
        return ZoneRulesProvider.getVersions("UTC").lastEntry().getKey().compareTo(KNOWS_MOROCCO) < 0;
    }

    private static String ofOffset(int seconds) {
        int minutes = Math.abs(seconds) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        return (seconds < 0 ? "UTC-" : "UTC+") + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + minutes % 60);
    }
}
