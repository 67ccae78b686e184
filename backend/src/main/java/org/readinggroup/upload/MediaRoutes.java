package org.readinggroup.upload;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.web.EntityTags;

/** Serves what was uploaded. Its address is made from its content, so whoever has it never has to ask again. */
@Singleton
class MediaRoutes {
    private static final Logger LOG = Logger.getLogger(MediaRoutes.class);

    /** Before the page, which has an answer to every address: also to those of this kind that name nothing, and to other methods. */
    private static final int BEFORE_THE_PAGE = -1;

    private static final String ADDRESS = "/media/(?<hash>[0-9a-f]{32})\\.(?<ending>[a-z]{3})";

    /** A picture that somebody opens by itself is shown, and is of no origin. */
    private static final String PICTURE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** Without "sandbox", under which Chrome and Safari do not open their viewers; they need a style of their own. */
    private static final String SLIDES_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final UploadService service;

    MediaRoutes(UploadService service) {
        this.service = service;
    }

    void register(@Observes Router router) {
        router.routeWithRegex(ADDRESS)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(BEFORE_THE_PAGE)
                .handler(this::answer);
    }

    private void answer(RoutingContext context) {
        String hash = context.pathParam("hash");
        String ending = context.pathParam("ending");
        context.vertx()
                .executeBlocking(() -> service.find(hash, ending), false)
                .compose(found -> found.isPresent() ? send(context, hash, found.get()) : next(context))
                .onFailure(e -> fail(context, e));
    }

    private static Future<Void> next(RoutingContext context) {
        context.next();
        return Future.succeededFuture();
    }

    private static void fail(RoutingContext context, Throwable e) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            // Whoever asked has left.
            return;
        }
        LOG.warnf("Request %s: an upload could not be read (%s)", Problems.requestId(context), e.getMessage());
        if (response.headWritten()) {
            // An answer that is cut off is known by its length.
            response.reset();
        } else {
            response.headers().remove("Content-Length");
            context.fail(503, new ProblemException(ProblemType.UNAVAILABLE, "It cannot be read right now."));
        }
    }

    private Future<Void> send(RoutingContext context, String hash, MediaFile file) {
        String tag = '"' + hash + '"';
        boolean isUnchanged = EntityTags.matches(context.request().getHeader("If-None-Match"), tag);
        if (isUnchanged || context.request().method().equals(HttpMethod.HEAD)) {
            HttpServerResponse response = describe(context.response(), tag, file);
            return isUnchanged
                    ? response.setStatusCode(304).end()
                    : putLength(response, file).end();
        }
        return piece(context, hash, 0).compose(first -> {
            putLength(describe(context.response(), tag, file), file);
            return sendOn(context, hash, file, 0, first);
        });
    }

    private static HttpServerResponse describe(HttpServerResponse response, String tag, MediaFile file) {
        return response.putHeader("ETag", tag)
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Content-Type", file.type().mediaType())
                .putHeader("Content-Security-Policy", file.type() == FileType.PDF ? SLIDES_POLICY : PICTURE_POLICY)
                // Readers of feeds show pictures on pages of their own.
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private static HttpServerResponse putLength(HttpServerResponse response, MediaFile file) {
        return response.putHeader("Content-Length", String.valueOf(file.size()));
    }

    /** Piece by piece, the next once the last is on its way: a slow reader keeps one in memory, however large the file. */
    private Future<Void> sendOn(RoutingContext context, String hash, MediaFile file, int from, Buffer piece) {
        int next = from + piece.length();
        if (next >= file.size()) {
            return context.response().end(piece);
        }
        return context.response()
                .write(piece)
                .compose(written -> piece(context, hash, next))
                .compose(following -> sendOn(context, hash, file, next, following));
    }

    private Future<Buffer> piece(RoutingContext context, String hash, int from) {
        return context.vertx().executeBlocking(() -> Buffer.buffer(service.piece(hash, from)), false);
    }
}
