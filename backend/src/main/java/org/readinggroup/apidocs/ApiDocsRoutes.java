package org.readinggroup.apidocs;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.web.ContentCoding;
import org.readinggroup.shared.web.EntityTags;

/** Answers {@code /api}, what that page loads, {@code /problems} and each problem's own address; guards the document. */
@Singleton
class ApiDocsRoutes {
    /** Itself and nothing else: the page asks only the service that it describes. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Problems problems;

    ApiDocsRoutes(Problems problems) {
        this.problems = problems;
    }

    void register(@Observes Router router) {
        Document page = Document.packed("index.html");
        Document allProblems = ProblemPages.all();
        // The document is Quarkus's, which would give it to any method.
        router.routeWithRegex("/openapi(\\.(yaml|yml|json))?").order(0).handler(context -> {
            if (isRead(context)) {
                context.next();
            } else {
                refuseMethod(context);
            }
        });
        router.route("/api").order(0).handler(context -> send(context, page, 200));
        router.route("/api/assets/:name").order(0).handler(this::asset);
        router.route("/problems").order(0).handler(context -> send(context, allProblems, 200));
        router.route("/problems/:type").order(0).handler(context -> {
            Optional<Document> problem = ProblemPages.of(context.pathParam("type"));
            send(context, problem.orElse(allProblems), problem.isPresent() ? 200 : 404);
        });
    }

    /** One of the page's few files; the API answers for every other name, with its 404. */
    private void asset(RoutingContext context) {
        Optional<Document> asset = Document.asset(context.pathParam("name"));
        if (asset.isPresent()) {
            send(context, asset.get(), 200);
        } else {
            context.next();
        }
    }

    private void send(RoutingContext context, Document document, int status) {
        HttpServerResponse response = context.response();
        if (!isRead(context)) {
            refuseMethod(context);
            return;
        }
        boolean gzip = ContentCoding.accepted(context.request().getHeader("Accept-Encoding"))
                .gzip();
        String tag = gzip ? EntityTags.coded(document.tag(), "gz") : document.tag();
        response.setStatusCode(status)
                .putHeader("Content-Type", document.mediaType())
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("Cache-Control", status == 200 ? "public, no-cache" : "no-store")
                .putHeader("Vary", "Accept-Encoding");
        if (status == 200) {
            response.putHeader("ETag", tag);
            if (EntityTags.matches(context.request().getHeader("If-None-Match"), tag)) {
                response.setStatusCode(304).end();
                return;
            }
        }
        if (gzip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        Buffer bytes = gzip ? document.gzip() : document.plain();
        response.putHeader("Content-Length", String.valueOf(bytes.length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(bytes);
        }
    }

    private static boolean isRead(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void refuseMethod(RoutingContext context) {
        context.response().putHeader("Allow", "GET, HEAD");
        problems.send(
                context,
                ProblemType.METHOD_NOT_ALLOWED,
                context.request().method() + " is not possible here; Allow names what is.");
    }
}
