package org.readinggroup.shared.ready;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Wire;

/** However a public read ends, the next one gets its turn. */
@QuarkusTest
class ReadsTakeTurnsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int ALL = Turns.atOnce();

    @Inject
    Turns turns;

    @Inject
    Database database;

    /** The last answer of another test may be on its way still. */
    @BeforeEach
    void awaitAll() throws InterruptedException {
        await(() -> turns.free() == ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 200, /api/v1/sessions",
        "HEAD, 200, /api/v1/topics",
        "GET, 200, /calendar.ics",
        "GET, 200, /feeds/sessions.atom",
        "GET, 400, /api/v1/sessions?limit=0",
        "GET, 400, /api/v1/sessions?unknown=1",
        "GET, 400, /api/v1/sessions?cursor=broken",
        "GET, 404, /api/v1/sessions/nobody-has-this-slug",
        "GET, 404, /api/v1/nothing-of-this-kind",
        "DELETE, 405, /api/v1/sessions",
    })
    void endedInOneWayOrAnother(String method, int status, String address) throws InterruptedException {
        assertEquals(status, Wire.send(method, address).status());

        await(() -> turns.free() == ALL);
    }

    @Test
    void endedByAFailureOfTheDatabase() throws SQLException, InterruptedException {
        database.runAsOwner("alter table content_revision rename to content_revision_elsewhere");
        try {
            assertEquals(500, Wire.get("/api/v1/group").status());
        } finally {
            database.runAsOwner("alter table content_revision_elsewhere rename to content_revision");
        }

        await(() -> turns.free() == ALL);
    }

    @Test
    void endedBySomebodyWhoDoesNotWaitForTheAnswer() throws IOException, InterruptedException {
        List<Socket> readers = new ArrayList<>();
        takeAll();
        try {
            for (int n = 1; n <= 2 * ALL; n++) {
                Socket reader = new Socket("localhost", RestAssured.port);
                readers.add(reader);
                reader.getOutputStream()
                        .write(("GET /api/v1/sessions?limit=" + n + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            await(() -> turns.waiting() == readers.size());
            for (Socket reader : readers) {
                reader.close();
            }
        } finally {
            giveAllBack();
        }

        await(() -> turns.free() == ALL);
    }

    @Test
    void waitNoLongerThanAVisitorDoes() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        takeAll();
        try {
            Wire.Answer answer = Wire.get("/api/v1/sessions?limit=3");

            assertEquals(503, answer.status());
            assertEquals("5", answer.header("Retry-After"));
            String request = answer.header("X-Request-Id");
            assertTrue(log.stream().anyMatch(line -> line.contains(request)), log::toString);
        } finally {
            giveAllBack();
            Logger.getLogger("").removeHandler(handler);
        }
        assertEquals(200, Wire.get("/api/v1/sessions?limit=3").status());
    }

    private void takeAll() {
        for (int n = 0; n < ALL; n++) {
            turns.await();
        }
    }

    private void giveAllBack() {
        for (int n = 0; n < ALL; n++) {
            turns.end();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(5);
        }
    }
}
