package org.readinggroup.upload;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.web.EntityTags;
import org.readinggroup.upload.UploadService.MediaFile;

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
                .onSuccess(found -> send(context, hash, found))
                .onFailure(e -> fail(context, e));
    }

    private static void fail(RoutingContext context, Throwable e) {
        LOG.warnf("Request %s: an upload could not be read (%s)", Problems.requestId(context), e.getMessage());
        context.fail(503, new ProblemException(ProblemType.UNAVAILABLE, "It cannot be read right now."));
    }

    private static void send(RoutingContext context, String hash, Optional<MediaFile> found) {
        if (found.isEmpty()) {
            context.next();
            return;
        }
        FileType type = found.get().type();
        String tag = '"' + hash + '"';
        HttpServerResponse response = context.response()
                .putHeader("ETag", tag)
                .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                .putHeader("Content-Type", type.mediaType())
                .putHeader("Content-Security-Policy", type == FileType.PDF ? SLIDES_POLICY : PICTURE_POLICY)
                // Readers of feeds show pictures on pages of their own.
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin");
        if (EntityTags.matches(context.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        Buffer bytes = Buffer.buffer(found.get().bytes());
        response.putHeader("Content-Length", String.valueOf(bytes.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(bytes);
        }
    }
}
