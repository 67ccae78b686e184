package org.readinggroup.door;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.text.Slugs;
import org.readinggroup.shared.web.AsciiAddress;
import org.readinggroup.shared.web.SlugMoved;

/**
 * Answers {@code /join/{slug}}. A GET only ever says what is behind the door, so that previews and scanners of links open
 * nothing; the button's POST leads to the meeting, while the door is open. It works without any script.
 */
@Singleton
class DoorRoutes {
    private static final Logger LOG = Logger.getLogger(DoorRoutes.class);

    /** Before the page, which has an answer to every address: also to those that name no session. */
    private static final int BEFORE_THE_PAGE = -1;

    /** A slash at the end, as every other spelling that the router takes for it, leads to the one address, as of pages. */
    private static final String ADDRESS = "/join/(?<slug>[^/.]+)/?";

    /** What the page loads: its style, and a script that says times in the visitor's own zone. */
    private static final String ASSET = "/join/(?<file>door\\.(css|js))";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /**
     * Where the button leads to the meeting, form-action is left open: browsers hold the redirect against it too, and naming
     * the meeting's host in a header would tell it to every GET. Nothing on the page could add a form.
     */
    private static final String CLOSED_POLICY = POLICY + "; form-action 'none'";

    private final DoorService doors;
    private final Template page;

    DoorRoutes(DoorService doors, @Location("door/door.html") Template page) {
        this.doors = doors;
        this.page = page;
    }

    void register(@Observes Router router) {
        router.routeWithRegex(ASSET).order(BEFORE_THE_PAGE).handler(DoorRoutes::asset);
        router.routeWithRegex(ADDRESS).order(BEFORE_THE_PAGE).handler(this::answer);
    }

    private static void asset(RoutingContext context) {
        if (!isRead(context.request())) {
            context.next();
            return;
        }
        DoorAsset asset = DoorAsset.named(context.pathParam("file"));
        HttpServerResponse response = context.response()
                .putHeader("Content-Type", asset.mediaType())
                .putHeader("Cache-Control", "public, no-cache");
        end(context.request(), response, asset.bytes());
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        String slug = context.pathParam("slug");
        boolean enters = request.method().equals(HttpMethod.POST);
        if (!Slugs.isSlug(slug)) {
            context.next();
            return;
        }
        if (!enters && !isRead(request)) {
            context.response().putHeader("Allow", "GET, HEAD, POST");
            context.fail(
                    405,
                    new ProblemException(
                            ProblemType.METHOD_NOT_ALLOWED, "A door is looked at and entered; Allow names how."));
            return;
        }
        context.vertx()
                .executeBlocking(() -> doors.look(slug), false)
                .onSuccess(door -> send(context, door, enters))
                .onFailure(failure -> fail(context, failure));
    }

    private void send(RoutingContext context, Door door, boolean enters) {
        String own = "/join/" + context.pathParam("slug");
        if (!context.request().path().equals(own)) {
            moved(context, own);
            return;
        }
        HttpServerResponse response = context.response()
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Robots-Tag", "noindex")
                .putHeader("Content-Security-Policy", door.isOpen() ? POLICY : CLOSED_POLICY);
        if (enters) {
            // Too early, too late, or not known yet: the page says which.
            String target =
                    door.letsIn() ? AsciiAddress.of(door.meetingUrl().orElseThrow()) : address(own, context.request());
            response.setStatusCode(303)
                    .putHeader("Location", target)
                    .putHeader("Referrer-Policy", "no-referrer")
                    .end();
            return;
        }
        response.putHeader("Content-Type", "text/html;charset=UTF-8");
        end(context.request(), response, Buffer.buffer(page.data("door", door).render()));
    }

    private static void fail(RoutingContext context, Throwable failure) {
        if (failure instanceof SlugMoved moved) {
            moved(context, "/join/" + moved.slug());
        } else if (failure instanceof ProblemException refusal) {
            // No such session, whatever the method: the page answers, with its 404.
            context.fail(refusal.type().status(), refusal);
        } else {
            LOG.warnf(
                    "Request %s: a door could not be looked at (%s)",
                    Problems.requestId(context), failure.getMessage());
            context.fail(503, new ProblemException(ProblemType.UNAVAILABLE, "The door cannot be looked at right now."));
        }
    }

    private static void moved(RoutingContext context, String path) {
        context.response()
                .setStatusCode(308)
                .putHeader("Location", address(path, context.request()))
                .putHeader("Cache-Control", "no-cache")
                .end();
    }

    /** With the query that was asked with: the page's script reads the visitor's zone from it. */
    private static String address(String path, HttpServerRequest request) {
        return request.query() == null ? path : path + "?" + request.query();
    }

    private static void end(HttpServerRequest request, HttpServerResponse response, Buffer bytes) {
        response.putHeader("Content-Length", String.valueOf(bytes.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(bytes);
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }
}
