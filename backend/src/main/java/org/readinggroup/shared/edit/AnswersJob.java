package org.readinggroup.shared.edit;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.readinggroup.shared.job.Job;

/** Forgets the answers to requests with an Idempotency-Key that are older than a day. */
@Singleton
class AnswersJob implements Job {
    private final IdempotentAnswers answers;

    AnswersJob(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "idempotent-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run(Instant now) {
        return answers.deleteExpired(now);
    }
}
