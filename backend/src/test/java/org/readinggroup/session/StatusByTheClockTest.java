package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Api.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.shared.web.PageRequest;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;

/** What a session is follows from the clock, to the instant, and is the same in every answer. */
@QuarkusTest
class StatusByTheClockTest {
    @Inject
    TestClock clock;

    @Inject
    Database database;

    @Inject
    SessionRepository sessions;

    @Inject
    SessionFinder finder;

    private List<ReadingSession> all;
    private Set<UUID> recorded;

    @BeforeEach
    void readAll() throws SQLException {
        all = QuarkusTransaction.requiringNew().call(() -> sessions.listAll());
        recorded = database.column("select session_id from video where session_id is not null").stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "masked-diffusion-live, 2026-10-14T14:29:59.999Z, UPCOMING",
        "masked-diffusion-live, 2026-10-14T14:30:00Z, LIVE",
        "masked-diffusion-live, 2026-10-14T15:59:59.999Z, LIVE",
        "masked-diffusion-live, 2026-10-14T16:00:00Z, ENDED",
        "recorded-early, 2026-12-07T17:59:59.999Z, UPCOMING",
        "recorded-early, 2026-12-07T18:00:00Z, RECORDED",
        "postponed-with-a-date, 2027-01-01T00:00:00Z, POSTPONED",
        "cancelled-evening, 2026-09-14T17:30:00Z, CANCELLED",
    })
    void changesAtTheStartAndAtTheEnd(String slug, Instant now, String status) {
        clock.moveTo(now);

        assertEquals(status, read("/api/v1/sessions/" + slug).get("status").asText());
    }

    @Test
    void isTheSameMinuteByMinuteInTheListAndAlone() {
        Instant start = Instant.parse("2026-10-14T14:30:00Z");
        for (int minute : new int[] {-2, -1, 0, 1, 2, 45, 88, 89, 90, 91}) {
            clock.moveTo(start.plus(Duration.ofMinutes(minute)));
            String expected = minute < 0 ? "UPCOMING" : minute < 90 ? "LIVE" : "ENDED";

            assertEquals(
                    expected,
                    read("/api/v1/sessions/masked-diffusion-live").get("status").asText());
            assertEquals(
                    List.of("masked-diffusion-live"),
                    Api.slugs("/api/v1/sessions?number=6&status=" + expected),
                    () -> "at " + clock.instant());
        }
    }

    @Test
    void isRecordedAsSoonAsThereIsARecording() throws SQLException {
        database.run("update video set session_id = (select id from session where slug = 'zebra-codes'), position = 0 "
                + "where slug = 'unattached-recording'");

        assertEquals(
                "RECORDED", read("/api/v1/sessions/zebra-codes").get("status").asText());
    }

    @Test
    void isTheSameInSqlAndInJavaAtEveryMoment() {
        for (Instant now : momentsOfChange()) {
            for (Status status : Status.values()) {
                assertEquals(byJava(status, now), bySql(status, now), () -> status + " at " + now);
            }
        }
    }

    private Set<UUID> byJava(Status status, Instant now) {
        return all.stream()
                .filter(session -> session.stage != Stage.DRAFT)
                .filter(session ->
                        Status.of(session.stage, session.startsAt, session.endsAt, recorded.contains(session.id), now)
                                == status)
                .map(session -> session.id)
                .collect(Collectors.toSet());
    }

    private Set<UUID> bySql(Status status, Instant now) {
        SessionFilter filter = new SessionFilter(
                Optional.empty(),
                Set.of(status),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                SessionSort.NEWEST);
        return QuarkusTransaction.requiringNew()
                .call(() -> finder.find(filter, new PageRequest(100, Optional.empty(), null), now).keys().stream()
                        .map(SessionFinder.Key::id)
                        .collect(Collectors.toSet()));
    }

    /** Every start and end of the test group, and just before and after each. */
    private Set<Instant> momentsOfChange() {
        return all.stream()
                .filter(session -> session.startsAt != null)
                .flatMap(session -> Stream.of(session.startsAt, session.endsAt))
                .flatMap(at -> Stream.of(at.minusMillis(1), at, at.plusMillis(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
