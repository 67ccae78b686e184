package org.readinggroup.account;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.readinggroup.shared.job.Job;

/** Forgets one-time links that are too old to be used. */
@Singleton
class LinksJob implements Job {
    private final LinkRepository links;

    LinksJob(LinkRepository links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "one-time-links";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run(Instant now) {
        return links.deleteExpired(now);
    }
}
