package org.readinggroup.signin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.readinggroup.account.Account;
import org.readinggroup.shared.caller.Caller;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.caller.OwnersOnly;
import org.readinggroup.shared.caller.Role;
import org.readinggroup.shared.caller.SignInsOnly;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.web.PublicPaths;
import org.readinggroup.token.TokenService;

/**
 * Stands before every operation below {@code /api/v1/admin}, whatever its class says: who asks (401), and whether they may
 * (403). It comes after the routes, so that an address without an operation is 404 and a wrong method 405 for everybody, and
 * before anything of the request is read. What is public never asks it, and so never reads a cookie or a token.
 */
class AdminGate {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String BEARER = "bearer ";

    private final SignInService signIns;
    private final TokenService tokens;
    private final CurrentCaller caller;
    private final CurrentSignIn current;

    AdminGate(SignInService signIns, TokenService tokens, CurrentCaller caller, CurrentSignIn current) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.caller = caller;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void admit(ResourceInfo resource, RoutingContext context) {
        if (!isAdmin(resource, context)) {
            return;
        }
        HttpServerRequest request = context.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String cookie = Cookies.SIGN_IN.of(request);
        if (authorization != null && cookie != null) {
            throw unauthenticated("Send a cookie or a token, not both: it must be plain who asks.");
        }
        if (authorization != null) {
            admitToken(resource, request, authorization);
        } else if (cookie != null) {
            SignInService.Recognised signIn = signIns.recognise(cookie)
                    .orElseThrow(() -> unauthenticated("This sign-in has ended. Sign in again."));
            current.set(signIn.id());
            caller.set(caller(signIn.account()));
        } else {
            throw unauthenticated("Sign in, or send an API token as \"Authorization: Bearer …\".");
        }
        if (has(resource, OwnersOnly.class) && caller.get().role() != Role.OWNER) {
            throw forbidden("This is for owners.");
        }
    }

    private void admitToken(ResourceInfo resource, HttpServerRequest request, String authorization) {
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw unauthenticated("Authorization must be \"Bearer\" and an API token.");
        }
        TokenService.Recognised token = tokens.recognise(
                        authorization.substring(BEARER.length()).strip())
                .orElseThrow(() -> unauthenticated("This token is none, or has expired, or was revoked."));
        caller.set(token.caller());
        if (!token.writes() && !READS.contains(request.method().name())) {
            throw forbidden("This token may only read.");
        }
        if (has(resource, SignInsOnly.class)) {
            throw forbidden("No token may do this; sign in.");
        }
    }

    /** By the template that was matched, which no spelling of an address can change, and by the address as well. */
    private static boolean isAdmin(ResourceInfo resource, RoutingContext context) {
        Path template = resource.getResourceClass().getAnnotation(Path.class);
        Path below = resource.getResourceMethod().getAnnotation(Path.class);
        String path = (template == null ? "" : template.value()) + (below == null ? "" : "/" + below.value());
        return template == null
                || PublicPaths.isAdmin(("/" + path).replaceAll("/+", "/"))
                || PublicPaths.isAdmin(context.normalizedPath());
    }

    private static boolean has(ResourceInfo resource, Class<? extends Annotation> annotation) {
        return resource.getResourceMethod().isAnnotationPresent(annotation)
                || resource.getResourceClass().isAnnotationPresent(annotation);
    }

    private static Caller caller(Account account) {
        return new Caller(account.id(), account.name(), account.role(), null, null);
    }

    private static ProblemException unauthenticated(String detail) {
        return new ProblemException(ProblemType.UNAUTHENTICATED, detail);
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemType.FORBIDDEN, detail);
    }
}
