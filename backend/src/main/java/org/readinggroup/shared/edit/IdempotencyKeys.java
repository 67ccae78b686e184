package org.readinggroup.shared.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.problem.Violation;
import org.readinggroup.shared.problem.Violation.Place;

/**
 * Gives a repeated POST its first answer. The answer is kept in the transaction of what it answers, so either both are there
 * or none, whenever a process dies; and whoever comes while it is under way, on whichever replica, is told so (409).
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotencyKeys {
    private static final int LONGEST_KEY = 200;

    private final IdempotentAnswers answers;
    private final CurrentCaller caller;
    private final RoutingContext context;
    private final Problems problems;
    private final ObjectMapper mapper;

    IdempotencyKeys(
            IdempotentAnswers answers,
            CurrentCaller caller,
            RoutingContext context,
            Problems problems,
            ObjectMapper mapper) {
        this.answers = answers;
        this.caller = caller;
        this.context = context;
        this.problems = problems;
        this.mapper = mapper;
    }

    @AroundInvoke
    Object once(InvocationContext operation) throws Exception {
        String header = context.request().getHeader("Idempotency-Key");
        if (header == null) {
            return operation.proceed();
        }
        IdempotentAnswers.Request request = request(header, operation);
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                answers.begin(request);
                Object answer = operation.proceed();
                answers.keep(request, answer(answer));
                return answer;
            });
        } catch (ProblemException refused) {
            if (answers.isOf(refused)) {
                throw refused;
            }
            // What the request wanted is undone; its answer is kept all the same, for it is the first.
            throw QuarkusTransaction.requiringNew().call(() -> {
                answers.begin(request);
                answers.keep(request, answer(refused));
                return refused;
            });
        }
    }

    private IdempotentAnswers.Request request(String header, InvocationContext operation) {
        String key = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"")
                ? header.substring(1, header.length() - 1)
                : header;
        if (key.isEmpty() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c >= ' ' && c < 127)) {
            String message = "must be 1 to %d printable characters of ASCII, quoted or bare".formatted(LONGEST_KEY);
            throw ProblemException.invalid(new Violation(Place.header, "Idempotency-Key", message));
        }
        HttpServerRequest http = context.request();
        byte[] body = Arrays.stream(operation.getParameters())
                .filter(byte[].class::isInstance)
                .map(byte[].class::cast)
                .findFirst()
                .orElse(new byte[0]);
        return new IdempotentAnswers.Request(caller.get().accountId(), http.path(), key, hash(http.query(), body));
    }

    /** What else than account, path and key makes two requests the same. */
    private static String hash(String query, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(query).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Base64.getEncoder().encodeToString(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private IdempotentAnswers.Answer answer(Object result) throws JsonProcessingException {
        RestResponse<?> response = (RestResponse<?>) result;
        return new IdempotentAnswers.Answer(
                response.getStatus(),
                "application/json;charset=UTF-8",
                response.getHeaderString("Location"),
                response.getHeaderString("ETag"),
                mapper.writeValueAsString(response.getEntity()));
    }

    private IdempotentAnswers.Answer answer(ProblemException refused) throws JsonProcessingException {
        return new IdempotentAnswers.Answer(
                refused.type().status(),
                "application/problem+json",
                null,
                null,
                mapper.writeValueAsString(problems.of(context, refused)));
    }
}
