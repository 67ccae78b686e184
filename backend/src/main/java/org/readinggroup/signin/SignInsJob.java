package org.readinggroup.signin;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.readinggroup.shared.job.Job;

/** Forgets sign-ins that have ended by time, and browsers that nobody has used for a year. */
@Singleton
class SignInsJob implements Job {
    private final SignInService signIns;

    SignInsJob(SignInService signIns) {
        this.signIns = signIns;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run(Instant now) {
        return signIns.forgetEnded(now);
    }
}
