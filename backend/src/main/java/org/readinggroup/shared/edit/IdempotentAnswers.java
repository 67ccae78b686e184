package org.readinggroup.shared.edit;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** The answers that are kept for repeated requests. */
@Singleton
class IdempotentAnswers {
    private static final Duration KEPT = Duration.ofHours(24);

    private final Rows rows;
    private final Clock clock;

    IdempotentAnswers(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A request: whose, where, by which key, and what it says. */
    record Request(UUID accountId, String path, String key, String hash) {}

    /** An answer; {@code location} and {@code tag} may be null. */
    record Answer(int status, String mediaType, String location, String tag, String body) {}

    /** The key itself is refused, which is no answer to keep. */
    private static final class KeyRefused extends ProblemException {
        private static final long serialVersionUID = 1L;

        KeyRefused(ProblemType type, String detail) {
            super(type, detail);
        }
    }

    private record Kept(String hash, Answer answer) {}

    /**
     * Begins a request, in the transaction that will keep its answer. Ends it with the first answer where there is one, with
     * 422 where the key belongs to another body, and with 409 where the first is still under way.
     */
    void begin(Request request) {
        String name = request.accountId() + " " + request.path() + " " + request.key();
        boolean alone = rows.first(
                        Sql.of("select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as taken", name),
                        row -> row.truth("taken"))
                .orElseThrow();
        if (!alone) {
            throw new KeyRefused(
                    ProblemType.CONFLICT, "The first request with this Idempotency-Key is still under way; try again.");
        }
        rows.change(Sql.of(
                "delete from idempotent_answer where account_id = ? and path = ? and key = ? and created_at <= ?",
                request.accountId(),
                request.path(),
                request.key(),
                clock.instant().minus(KEPT)));
        rows.first(
                        Sql.of(
                                "select request_hash, status, media_type, location, tag, body from idempotent_answer "
                                        + "where account_id = ? and path = ? and key = ?",
                                request.accountId(),
                                request.path(),
                                request.key()),
                        row -> new Kept(
                                row.text("request_hash"),
                                new Answer(
                                        row.number("status"),
                                        row.text("media_type"),
                                        row.text("location"),
                                        row.text("tag"),
                                        row.text("body"))))
                .ifPresent(kept -> {
                    if (!kept.hash.equals(request.hash())) {
                        throw new KeyRefused(
                                ProblemType.IDEMPOTENCY_MISMATCH,
                                "The first request with this Idempotency-Key had another body; use another key.");
                    }
                    throw new FirstAnswer(kept.answer);
                });
    }

    /** Keeps the answer for a day. */
    void keep(Request request, Answer answer) {
        Object location = answer.location() == null ? Rows.NULL : answer.location();
        Object tag = answer.tag() == null ? Rows.NULL : answer.tag();
        rows.change(Sql.of(
                "insert into idempotent_answer (account_id, path, key, request_hash, status, media_type, location, tag, "
                        + "body, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                request.accountId(),
                request.path(),
                request.key(),
                request.hash(),
                answer.status(),
                answer.mediaType(),
                location,
                tag,
                answer.body(),
                clock.instant()));
    }

    /** Forgets what is not given again, and returns how many answers that were. */
    int deleteExpired(Instant now) {
        return rows.change(Sql.of("delete from idempotent_answer where created_at <= ?", now.minus(KEPT)));
    }

    /** Whether {@link #begin} refused the key, rather than the operation the request. */
    boolean isOf(ProblemException refused) {
        return refused instanceof KeyRefused;
    }

    /** The bytes of an answer's body. */
    static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
