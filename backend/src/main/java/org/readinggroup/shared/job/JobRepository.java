package org.readinggroup.shared.job;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Every statement about jobs. */
@Singleton
class JobRepository {
    private final Rows rows;

    JobRepository(Rows rows) {
        this.rows = rows;
    }

    /** When a job is due next; empty where it has never been heard of. */
    Optional<Instant> nextRunAt(String job) {
        return rows.first(Sql.of("select next_run_at from job where name = ?", job), row -> row.instant("next_run_at"));
    }

    /** Makes a job known that is due at that instant; another replica may have been faster. */
    void add(String job, Instant dueAt) {
        rows.change(Sql.of("insert into job (name, next_run_at) values (?, ?) on conflict do nothing", job, dueAt));
    }

    /**
     * Keeps the job from all others until the transaction ends; false where somebody else has it. It is no lock on the row, so
     * that a failure can be written there before the transaction is given up.
     */
    boolean take(String job) {
        return rows.first(
                        Sql.of("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken", "job " + job),
                        row -> row.truth("taken"))
                .orElseThrow();
    }

    /** Writes down a run that went well. */
    void succeeded(String job, Instant at, Instant next, int done) {
        rows.change(Sql.of(
                "update job set last_run_at = ?, next_run_at = ?, last_done = ?, failures = 0 where name = ?",
                at,
                next,
                done,
                job));
    }

    /** How many runs have failed since one went well. */
    int failures(String job) {
        return rows.first(Sql.of("select failures from job where name = ?", job), row -> row.number("failures"))
                .orElse(0);
    }

    /** Writes down a run that failed, unless another one has come meanwhile: the job is due at another time then. */
    boolean failed(String job, Instant dueAt, Instant at, Instant next) {
        return rows.change(Sql.of(
                        "update job set last_run_at = ?, next_run_at = ?, failures = failures + 1 "
                                + "where name = ? and next_run_at = ?",
                        at,
                        next,
                        job,
                        dueAt))
                == 1;
    }
}
