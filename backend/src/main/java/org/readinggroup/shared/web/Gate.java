package org.readinggroup.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;

/** What every request passes first: its id, the headers of every answer, and the refusal of what is no request for us. */
@Singleton
public class Gate {
    /** The order of a failure handler that answers refusals ({@link ProblemException}) before they become problems. */
    public static final int BEFORE_PROBLEMS = -2_000;

    private static final int PROBLEMS = -1_999;

    /** Before every other filter and route. */
    private static final int FIRST = 1_000;

    private final Problems problems;
    private final HttpDate date;
    private final SecurityHeaders securityHeaders;
    private final RequestFaults faults;

    Gate(Problems problems, HttpDate date, SecurityHeaders securityHeaders, RequestFaults faults) {
        this.problems = problems;
        this.date = date;
        this.securityHeaders = securityHeaders;
        this.faults = faults;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void answerRefusals(@Observes Router router) {
        router.route().order(PROBLEMS).failureHandler(this::answerWithProblem);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap answer = context.response().headers();
        boolean anyOrigin = addHeaders(context);
        Optional<ProblemException> fault = faults.find(request);
        if (fault.isPresent()) {
            if (fault.get().type() == ProblemType.PAYLOAD_TOO_LARGE) {
                LingeringClose.after(context);
            }
            context.fail(fault.get().type().status(), fault.get());
        } else if (anyOrigin && isPreflight(request)) {
            answer.set("Access-Control-Allow-Methods", "GET, HEAD");
            answer.set("Access-Control-Allow-Headers", "Accept, If-None-Match, X-Requested-With");
            answer.set("Access-Control-Max-Age", "86400");
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    /** The headers of every answer; says whether pages of any origin may read it. */
    private boolean addHeaders(RoutingContext context) {
        MultiMap answer = context.response().headers();
        answer.set(Problems.REQUEST_ID, Problems.requestId(context));
        answer.set("Date", date.now());
        securityHeaders.add(context.request(), answer);
        boolean anyOrigin =
                PublicPaths.isForAnyOrigin(String.valueOf(context.request().path()));
        if (anyOrigin) {
            answer.set("Access-Control-Allow-Origin", "*");
            answer.set("Access-Control-Expose-Headers", "ETag, Link, Location, Retry-After");
        }
        context.addHeadersEndHandler(nothing -> {
            if (context.response().getStatusCode() == 304) {
                // Of the headers of a body only those that tell of the cached one (RFC 9110, section 15.4.5).
                answer.remove("Content-Type");
            }
        });
        return anyOrigin;
    }

    private void answerWithProblem(RoutingContext context) {
        if (context.failure() instanceof ProblemException refusal) {
            problems.send(context, refusal);
        } else if (!String.valueOf(context.request().path()).startsWith("/")) {
            // The router itself has refused it, before any filter.
            addHeaders(context);
            problems.send(context, RequestFaults.noPath());
        } else {
            context.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }
}
