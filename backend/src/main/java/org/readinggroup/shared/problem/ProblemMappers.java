package org.readinggroup.shared.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns every exception that ends a request into a problem. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final AllowedMethods allowed;

    ProblemMappers(Problems problems, AllowedMethods allowed) {
        this.problems = problems;
        this.allowed = allowed;
    }

    @ServerExceptionMapper
    Response ofOurs(ProblemException e, RoutingContext context) {
        if (e.type() == ProblemType.UNAVAILABLE) {
            LOG.warnf("Request %s: %s", Problems.requestId(context), e.getMessage());
        }
        Response.ResponseBuilder answer = problems.answer(context, e.type(), e.getMessage(), e.violations());
        if (e.retryAfterSeconds() > 0) {
            answer.header("Retry-After", e.retryAfterSeconds());
        }
        return answer.build();
    }

    /** What Quarkus REST decided by itself: no such address, wrong method, nothing acceptable, a body it cannot read. */
    @ServerExceptionMapper
    Response ofTheFramework(WebApplicationException e, RoutingContext context) {
        ProblemType type = ProblemType.ofStatus(e.getResponse().getStatus());
        if (type == ProblemType.INTERNAL) {
            return ofAnything(e, context);
        }
        Response.ResponseBuilder answer = problems.answer(context, type, detail(type, context), List.of());
        if (e instanceof NotAllowedException) {
            answer.header("Allow", allowed.at(context.request().path()));
        }
        return answer.build();
    }

    /**
     * Quarkus REST answers OPTIONS with 200 below any class of resources, also where there is nothing, and names the methods of
     * all that begins alike.
     */
    @ServerResponseFilter
    void ofOptions(ContainerRequestContext request, ContainerResponseContext answer, RoutingContext context) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        String methods = allowed.at(context.request().path());
        if (methods.equals(HttpMethod.OPTIONS)) {
            Response problem = problems.answer(
                            context, ProblemType.NOT_FOUND, detail(ProblemType.NOT_FOUND, context), List.of())
                    .build();
            answer.setStatusInfo(problem.getStatusInfo());
            answer.setEntity(problem.getEntity());
            answer.getHeaders().clear();
            answer.getHeaders().putAll(problem.getHeaders());
        } else {
            answer.getHeaders().putSingle("Allow", methods);
        }
    }

    @ServerExceptionMapper
    Response ofAnything(Throwable e, RoutingContext context) {
        if (SqlFailures.isDatabaseAway(e)) {
            LOG.warnf(
                    "Request %s: %s (%s)",
                    Problems.requestId(context),
                    SqlFailures.isDiskFull(e) ? "the disk of the database is full" : "the database does not answer",
                    e.getMessage());
            return problems.answer(
                            context,
                            ProblemType.UNAVAILABLE,
                            "The database does not answer. Nothing is lost; try again in a few seconds.",
                            List.of())
                    .build();
        }
        // Checks come first and name the field; this is for what comes between the check and the write.
        if (SqlFailures.isUniqueViolation(e)) {
            LOG.warnf(
                    "Request %s: the database found a conflict that no check saw (%s)", Problems.requestId(context), e);
            return problems.answer(
                            context,
                            ProblemType.CONFLICT,
                            "Another record has what must be unique. Nothing was written; read again what is there.",
                            List.of())
                    .build();
        }
        LOG.errorf(e, "Request %s failed", Problems.requestId(context));
        return problems.answer(
                        context,
                        ProblemType.INTERNAL,
                        "The failure is in our log under this problem's instance; try again, or report it with that name.",
                        List.of())
                .build();
    }

    private static String detail(ProblemType type, RoutingContext context) {
        String method = context.request().method().name();
        return switch (type) {
            case NOT_FOUND -> "There is nothing at this address; /api lists those that there are.";
            case METHOD_NOT_ALLOWED -> method + " is not possible here; Allow names what is.";
            case NOT_ACCEPTABLE -> "This address gives application/json; accept that, or */*.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address reads application/json.";
            default -> "The request could not be read; /api shows what each address takes.";
        };
    }
}
