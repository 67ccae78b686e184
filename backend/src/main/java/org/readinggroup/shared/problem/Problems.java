package org.readinggroup.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Writes problems, for Quarkus REST and for what is answered before it. */
@Singleton
public class Problems {
    /** The header, and the key in the routing context, that carry the id of a request. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** Seconds after which a client may try again when the service cannot answer. */
    private static final String RETRY_AFTER_SECONDS = "5";

    /** What every 401 says of how to do better (RFC 9110, section 11.6.1). Browsers ask nobody for a bearer token. */
    private static final String CHALLENGE = "Bearer realm=\"reading group\"";

    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The id of this request (a UUID), made where there is none yet. */
    public static String requestId(RoutingContext context) {
        String id = context.get(REQUEST_ID);
        if (id == null) {
            id = UUID.randomUUID().toString();
            context.put(REQUEST_ID, id);
        }
        return id;
    }

    /** Ends a request that never came to Quarkus REST. */
    public void send(RoutingContext context, ProblemException refusal) {
        send(context, refusal.type(), refusal.getMessage(), refusal.violations());
    }

    /** Ends a request that never came to Quarkus REST; its input is not the matter. */
    public void send(RoutingContext context, ProblemType type, String detail) {
        send(context, type, detail, List.of());
    }

    private void send(RoutingContext context, ProblemType type, String detail, List<Violation> violations) {
        HttpServerResponse response = context.response();
        response.setStatusCode(type.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        response.putHeader("Cache-Control", "no-store");
        retryAfter(type, response);
        response.end(Buffer.buffer(bytes(Problem.of(type, detail, violations, requestId(context)))));
    }

    /** What ends this request, as the answer says it. */
    public Problem of(RoutingContext context, ProblemException e) {
        return Problem.of(e.type(), e.getMessage(), e.violations(), requestId(context));
    }

    /** The answer that Quarkus REST gives; the caller may add headers. */
    Response.ResponseBuilder answer(
            RoutingContext context, ProblemType type, String detail, List<Violation> violations) {
        Response.ResponseBuilder answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Problem.of(type, detail, violations, requestId(context)));
        if (type == ProblemType.UNAVAILABLE) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", CHALLENGE);
        }
        return answer;
    }

    private static void retryAfter(ProblemType type, HttpServerResponse response) {
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    private byte[] bytes(Problem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always writable", e);
        }
    }
}
