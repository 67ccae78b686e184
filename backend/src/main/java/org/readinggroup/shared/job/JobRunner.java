package org.readinggroup.shared.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Runs jobs when they are due. A run holds a lock of its transaction, so one replica runs a job at a time, and whatever ends
 * the transaction lets go of it: a process that dies leaves the job due, and nothing of what it did. A job that fails is tried
 * again, later each time.
 */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    /** Until the first try after a failure; twice as long after the next. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

    private static final int MOST_DOUBLINGS = 10;

    /** A run that takes longer is given up. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    private final List<Job> jobs;
    private final JobRepository repository;
    private final Clock clock;

    JobRunner(@All List<Job> jobs, JobRepository repository, Clock clock) {
        this.jobs = jobs;
        this.repository = repository;
        this.clock = clock;
    }

    /** Runs every job that is due and that nobody else is running, one after the other. */
    public void runDue() {
        jobs.forEach(this::runIfDue);
    }

    private void runIfDue(Job job) {
        // In a transaction of its own, so that a run that fails finds the row.
        if (repository.nextRunAt(job.name()).isEmpty()) {
            repository.add(job.name(), clock.instant());
        }
        Run run = new Run(job);
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST_RUN.toSeconds())
                    .run(run);
            run.report();
        } catch (RuntimeException | Error e) {
            // Where the run could not note it any more: its end failed, not its work.
            run.noteFailure(e);
        }
    }

    /** One try at one job. */
    private final class Run implements Runnable {
        private final Job job;
        private final Instant startedAt = clock.instant();
        /** When it was due; null until this try has it. */
        private Instant dueAt;

        private Optional<Integer> done = Optional.empty();
        private boolean noted;

        Run(Job job) {
            this.job = job;
        }

        @Override
        public void run() {
            // Looked at once more under the lock: whoever had it may have run the job.
            if (isDue() && repository.take(job.name()) && isDue()) {
                dueAt = repository.nextRunAt(job.name()).orElseThrow();
                try {
                    int much = job.run(startedAt);
                    repository.succeeded(job.name(), startedAt, startedAt.plus(job.every()), much);
                    done = Optional.of(much);
                } catch (RuntimeException | Error e) {
                    // Before the transaction ends and with it the lock: otherwise another replica would run it at once.
                    noteFailure(e);
                    throw e;
                }
            }
        }

        private boolean isDue() {
            return repository
                    .nextRunAt(job.name())
                    .filter(next -> !next.isAfter(startedAt))
                    .isPresent();
        }

        void report() {
            done.filter(much -> much > 0)
                    .ifPresent(much -> LOG.infof("The job %s did its work (%d)", job.name(), much));
        }

        void noteFailure(Throwable failure) {
            if (noted) {
                return;
            }
            noted = true;
            if (dueAt == null) {
                LOG.errorf(failure, "It could not be found out whether the job %s is due", job.name());
                return;
            }
            try {
                Instant next = clock.instant().plus(pause());
                if (QuarkusTransaction.requiringNew()
                        .call(() -> repository.failed(job.name(), dueAt, startedAt, next))) {
                    LOG.errorf(failure, "The job %s failed; it is tried again at %s", job.name(), next);
                } else {
                    LOG.errorf(failure, "The job %s failed; another replica has run it meanwhile", job.name());
                }
            } catch (RuntimeException e) {
                e.addSuppressed(failure);
                LOG.errorf(e, "The job %s failed, and it could not be written down", job.name());
            }
        }

        /** Never longer than until the next run would be due anyway. */
        private Duration pause() {
            int doublings = Math.min(
                    QuarkusTransaction.requiringNew().call(() -> repository.failures(job.name())), MOST_DOUBLINGS);
            Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
            return pause.compareTo(job.every()) < 0 ? pause : job.every();
        }
    }
}
