package org.readinggroup.shared.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.web.ClientAddress;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;

/** How often something may be tried. */
@QuarkusTest
class LimitsTest {
    /** Three at once, then one a minute. */
    private static final Rate RATE = new Rate(3, Duration.ofMinutes(1));

    @Inject
    Limits limits;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @BeforeEach
    void nothingWasTried() throws SQLException {
        database.run("delete from rate_limit");
    }

    @Test
    void letsABurstPassAndThenOneByOne() {
        for (int i = 0; i < 3; i++) {
            limits.take("a", RATE);
        }
        assertEquals(60, refused("a"));
        limits.take("b", RATE);
        clock.moveTo(TestClock.NOW.plusSeconds(45));
        assertEquals(15, refused("a"));
        clock.moveTo(TestClock.NOW.plusSeconds(60));
        limits.take("a", RATE);
        assertEquals(60, refused("a"));
        clock.moveTo(TestClock.NOW.plus(Duration.ofHours(1)));
        for (int i = 0; i < 3; i++) {
            limits.take("a", RATE);
        }
        assertEquals(60, refused("a"), "rest is not saved up");
    }

    @Test
    void givesATryBack() {
        for (int i = 0; i < 20; i++) {
            limits.take("a", RATE);
            limits.giveBack("a", RATE);
        }
    }

    @Test
    void cannotBeExceededByTriesAtTheSameTime() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(10);
        try {
            Callable<Boolean> one = () -> {
                try {
                    limits.take("a", RATE);
                    return true;
                } catch (ProblemException e) {
                    return false;
                }
            };
            long taken = 0;
            for (Future<Boolean> result :
                    many.invokeAll(Stream.generate(() -> one).limit(100).toList())) {
                taken += result.get() ? 1 : 0;
            }
            assertEquals(3, taken);
        } finally {
            many.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1, 20010db800010002/64",
        "2001:db8:1:3::1, 20010db800010003/64",
        "::ffff:192.0.2.7, 192.0.2.7",
        "example.org, unknown",
        ", unknown",
    })
    void countsANetworkOfIpv6AsOneAddress(String address, String counted) {
        assertEquals(counted, ClientAddress.forLimits(address));
    }

    private long refused(String key) {
        return assertThrows(ProblemException.class, () -> limits.take(key, RATE))
                .retryAfterSeconds();
    }
}
