package org.readinggroup.shared.limit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.readinggroup.shared.job.Job;

/** Forgets the counts of keys that nobody has tried lately. */
@Singleton
class LimitsJob implements Job {
    private final Limits limits;

    LimitsJob(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run(Instant now) {
        return limits.forgetStale(now);
    }
}
