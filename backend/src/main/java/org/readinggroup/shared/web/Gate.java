package org.readinggroup.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.problem.Violation;
import org.readinggroup.shared.problem.Violation.Place;

/** What every request passes first: its id, the headers of every answer, and the limits on its own size. */
@Singleton
class Gate {
    /** Bytes of an address. Quarkus itself is set to take more, so that the refusal is a problem that says why. */
    private static final int LONGEST_ADDRESS = 16_384;

    /** Bytes of all headers together. */
    private static final int LARGEST_HEADERS = 16_384;

    /** A percent sign that begins no escape (RFC 3986, section 2.1); what comes after the Gate would not answer it as a problem. */
    private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /**
     * An empty part, a dot or two for a part, a slash at the end, or an escape of a character that needs none: a letter, a
     * digit, or one of {@code -._~} (RFC 3986, section 6.2.2.2). Whatever judges an address by its text can rely on it.
     */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("//|/\\.{1,2}(/|$)|/$|%(2[DEde]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

    /** Before every other filter and route. */
    private static final int FIRST = 1_000;

    private final Problems problems;
    private final SecurityHeaders securityHeaders;

    Gate(Problems problems, SecurityHeaders securityHeaders) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap answer = context.response().headers();
        answer.set(Problems.REQUEST_ID, Problems.requestId(context));
        securityHeaders.add(request, answer);
        boolean anyOrigin = PublicPaths.isForAnyOrigin(String.valueOf(request.path()));
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
        if (request.uri().length() > LONGEST_ADDRESS) {
            problems.send(
                    context,
                    ProblemType.URI_TOO_LONG,
                    "The address must have at most %d bytes.".formatted(LONGEST_ADDRESS));
        } else if (size(request.headers()) > LARGEST_HEADERS) {
            problems.send(
                    context,
                    ProblemType.HEADERS_TOO_LARGE,
                    "The headers must have at most %d bytes together.".formatted(LARGEST_HEADERS));
        } else if (MALFORMED_ESCAPE.matcher(request.uri()).find()) {
            refuse(context, "must have two hexadecimal digits after each %; a percent sign itself is %25");
        } else if (!isUri(request.uri())) {
            refuse(context, "must be one by RFC 3986: what stands for itself there, such as | or \\, is escaped");
        } else if (!isUri("http://" + request.getHeader("Host"))) {
            String message = "must be a host name, and a port where it is not the usual one";
            problems.send(
                    context, ProblemType.VALIDATION, "Host " + message, new Violation(Place.header, "Host", message));
        } else if (isAnotherSpelling(String.valueOf(request.path()))) {
            problems.send(
                    context,
                    ProblemType.NOT_FOUND,
                    "There is nothing at this address; it is another spelling of one, with a slash at its end, an empty part, a dot for one, or a letter escaped.");
        } else if (anyOrigin && isPreflight(request)) {
            answer.set("Access-Control-Allow-Methods", "GET, HEAD");
            answer.set("Access-Control-Allow-Headers", "Accept, If-None-Match, X-Requested-With");
            answer.set("Access-Control-Max-Age", "86400");
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, String message) {
        Place place = inQuery(context.request()) ? Place.query : Place.path;
        problems.send(
                context, ProblemType.VALIDATION, "The address " + message, new Violation(place, "address", message));
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).isAbsolute() || address.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Quarkus REST would take such an address for another; each resource has one address. {@code /api/} shows the API. */
    private static boolean isAnotherSpelling(String path) {
        return path.startsWith("/api/")
                && path.length() > "/api/".length()
                && OTHER_SPELLING.matcher(path).find();
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return HttpMethod.OPTIONS.equals(request.method())
                && request.headers().contains("Origin")
                && request.headers().contains("Access-Control-Request-Method");
    }

    private static boolean inQuery(HttpServerRequest request) {
        int query = request.uri().indexOf('?');
        return query >= 0
                && !MALFORMED_ESCAPE.matcher(request.uri().substring(0, query)).find();
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
