package org.readinggroup.upload;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.readinggroup.shared.job.Job;

/** Removes uploads that nobody has used for 30 days. */
@Singleton
class UploadsJob implements Job {
    private static final Duration KEPT = Duration.ofDays(30);

    private final UploadService uploads;

    UploadsJob(UploadService uploads) {
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public int run(Instant now) {
        return uploads.removeUnused(now.minus(KEPT));
    }
}
