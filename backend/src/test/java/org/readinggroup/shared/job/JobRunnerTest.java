package org.readinggroup.shared.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;

/** Replicas that share their jobs: each runner here stands for one, and the database is what they have in common. */
@QuarkusTest
class JobRunnerTest {
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());

    @Inject
    JobRepository repository;

    @Inject
    Rows rows;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord message) {
            logged.add(message);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        database.run("delete from job");
        LOG.addHandler(handler);
    }

    @AfterEach
    void listenNoLonger() {
        LOG.removeHandler(handler);
    }

    /** A job whose n-th run does what it is told, and returns how much it did. */
    private record Told(IntUnaryOperator work, AtomicInteger runs) implements Job {
        Told(IntUnaryOperator work) {
            this(work, new AtomicInteger());
        }

        @Override
        public String name() {
            return "told";
        }

        @Override
        public Duration every() {
            return EVERY;
        }

        @Override
        public int run(Instant now) {
            return work.applyAsInt(runs.incrementAndGet());
        }

        int count() {
            return runs.get();
        }
    }

    private JobRunner replica(Job... jobs) {
        return new JobRunner(List.of(jobs), repository, clock);
    }

    @Test
    void runsAJobAtOnceAndThenOnceInItsInterval() throws SQLException {
        Told job = new Told(run -> 7);
        replica(job).runDue();
        replica(job).runDue();
        assertEquals(1, job.count());
        assertEquals("7", database.value("select last_done from job where name = 'told'"));

        clock.moveTo(TestClock.NOW.plus(EVERY).minusSeconds(1));
        replica(job).runDue();
        assertEquals(1, job.count());

        clock.moveTo(TestClock.NOW.plus(EVERY));
        replica(job).runDue();
        assertEquals(2, job.count());
    }

    @Test
    void letsOneReplicaRunAJobAtATime() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Told job = new Told(run -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            pause(200);
            atOnce.decrementAndGet();
            return 0;
        });

        for (int interval = 0; interval < 5; interval++) {
            clock.moveTo(TestClock.NOW.plus(EVERY.multipliedBy(interval)));
            runOnReplicas(8, job);
            assertEquals(interval + 1, job.count());
        }
        assertEquals(1, most.get());
    }

    @Test
    void triesAJobThatFailsAgainLaterEachTimeAndUndoesWhatItDid() throws SQLException {
        Told job = new Told(run -> {
            leaveAMark(run);
            if (run <= 3) {
                throw new IllegalStateException("try " + run);
            }
            return 1;
        });

        replica(job).runDue();
        replica(job).runDue();
        assertEquals(1, job.count());
        assertEquals(1, logged.size());
        assertTrue(logged.get(0).getMessage().contains("failed"), logged.get(0)::getMessage);
        assertEquals("try 1", logged.get(0).getThrown().getMessage());

        assertNextTry(job, Duration.ofMinutes(1), 2);
        assertNextTry(job, Duration.ofMinutes(2), 3);
        assertEquals(3, logged.size());
        assertEquals("3", database.value("select failures from job where name = 'told'"));
        assertEquals(List.of(), marks());

        assertNextTry(job, Duration.ofMinutes(4), 4);
        assertEquals("0", database.value("select failures from job where name = 'told'"));
        assertEquals(List.of("mark-4"), marks());
        clock.moveTo(clock.instant().plus(EVERY).minusSeconds(1));
        replica(job).runDue();
        assertEquals(4, job.count());
    }

    /** It is not tried before the pause is over, and is then. */
    private void assertNextTry(Told job, Duration pause, int run) {
        Instant failedAt = clock.instant();
        clock.moveTo(failedAt.plus(pause).minusSeconds(1));
        replica(job).runDue();
        assertEquals(run - 1, job.count());
        clock.moveTo(failedAt.plus(pause));
        replica(job).runDue();
        assertEquals(run, job.count());
    }

    @Test
    void triesAFailingJobOnceForAllReplicasAndNeverLessOftenThanItsInterval() throws Exception {
        Told job = new Told(run -> {
            pause(100);
            throw new IllegalStateException("try " + run);
        });

        runOnReplicas(8, job);
        assertEquals(1, job.count());
        assertEquals(1, logged.size());

        database.run("update job set failures = 200, next_run_at = '2026-10-14T15:00:00Z'");
        replica(job).runDue();
        assertEquals(
                "2026-10-14 16:00:00+00",
                database.value("select next_run_at at time zone 'UTC' || '+00' from job where name = 'told'"));
    }

    @Test
    void goesOnWithTheOthersWhereOneFails() {
        Told broken = new Told(run -> {
            throw new StackOverflowError();
        });
        AtomicInteger ran = new AtomicInteger();
        Job other = new Job() {
            @Override
            public String name() {
                return "other";
            }

            @Override
            public Duration every() {
                return EVERY;
            }

            @Override
            public int run(Instant now) {
                return ran.incrementAndGet();
            }
        };

        replica(broken, other).runDue();
        assertEquals(1, ran.get());
    }

    @Test
    void leavesAJobDueWhereItsTransactionCannotBeFinished() throws SQLException {
        Told job = new Told(run -> {
            if (run == 1) {
                // Refused at the end of the transaction alone: two speakers of one session are one person.
                rows.change(Sql.of("insert into session_speaker (session_id, position, person_id) "
                        + "select session_id, 40, person_id from session_speaker limit 1"));
            }
            return 0;
        });

        replica(job).runDue();
        assertEquals("1", database.value("select failures from job where name = 'told'"));
        clock.moveTo(TestClock.NOW.plusSeconds(60));
        replica(job).runDue();
        assertEquals(2, job.count());
        assertEquals("0", database.value("select failures from job where name = 'told'"));
    }

    @Test
    void leavesAJobToAnotherReplicaWhereOneIsCutOffInTheMiddle() throws Exception {
        CountDownLatch inTheMiddle = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger backend = new AtomicInteger();
        Told job = new Told(run -> {
            leaveAMark(run);
            if (run == 1) {
                backend.set(rows.first(Sql.of("select pg_backend_pid()"), row -> row.number("pg_backend_pid"))
                        .orElseThrow());
                inTheMiddle.countDown();
                await(end);
                leaveAMark(9);
            }
            return run;
        });
        ExecutorService replicas = Executors.newSingleThreadExecutor();
        try {
            Future<?> first = replicas.submit(replica(job)::runDue);
            await(inTheMiddle);
            replica(job).runDue();
            assertEquals(1, job.count(), "nobody else runs it meanwhile");

            // As if the first one's machine had lost its power: it says nothing any more.
            assertEquals("t", database.value("select pg_terminate_backend(?, 5000)", backend.get()));
            replica(job).runDue();

            assertEquals(2, job.count());
            assertEquals(List.of("mark-2"), marks());

            // And as if it had only slept.
            end.countDown();
            first.get(10, TimeUnit.SECONDS);
            assertEquals(List.of("mark-2"), marks());
            assertEquals("2", database.value("select last_done from job where name = 'told'"));
            assertEquals("0", database.value("select failures from job where name = 'told'"));
        } finally {
            end.countDown();
            replicas.shutdownNow();
        }
    }

    private void leaveAMark(int run) {
        rows.change(Sql.of("insert into rate_limit (key, fresh_at) values (?, '2026-10-14T15:00:00Z')", "mark-" + run));
    }

    private List<String> marks() throws SQLException {
        return database.column("select key from rate_limit where key like 'mark-%' order by key");
    }

    private void runOnReplicas(int many, Job job) throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(many);
        try {
            List<Callable<Object>> runs = IntStream.range(0, many)
                    .mapToObj(n -> replica(job))
                    .map(replica -> (Callable<Object>) () -> {
                        start.countDown();
                        await(start);
                        replica.runDue();
                        return null;
                    })
                    .toList();
            for (Future<Object> run : replicas.invokeAll(runs)) {
                run.get();
            }
        } finally {
            replicas.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
