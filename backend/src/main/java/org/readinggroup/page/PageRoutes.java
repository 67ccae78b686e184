package org.readinggroup.page;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.Problems;
import org.readinggroup.shared.web.ContentCoding;
import org.readinggroup.shared.web.EntityTags;
import org.readinggroup.shared.web.Gate;
import org.readinggroup.shared.web.PublicPaths;

/**
 * Answers every address that is not the API's or the operators': a built file, or the shell of the page, which then shows
 * what the address names. The status is the truth in both cases. Below {@code /admin} it is the shell of the organizers'
 * pages, an app of their own, of which visitors load nothing.
 */
@Singleton
class PageRoutes {
    private static final Logger LOG = Logger.getLogger(PageRoutes.class);
    private static final String SHELL = "/index.html";
    private static final String ADMIN_SHELL = "/admin/index.html";

    /** Files that are for this package, and no address. */
    private static final Set<String> HIDDEN = Set.of(SHELL, ADMIN_SHELL, AdminAddresses.LIST);

    /** Files whose names hold a hash of what is in them never change. */
    private static final Pattern HASHED = Pattern.compile("(/admin)?/_app/immutable/.*");

    /** What others answer besides public reads: the API, the pages about it, its document, health and metrics. */
    private static final Set<String> OTHERS =
            Set.of("api", "problems", "q", "openapi", "openapi.yaml", "openapi.yml", "openapi.json");

    private final PageFiles files;
    private final PageAddresses addresses;
    private final AdminAddresses adminAddresses;

    PageRoutes(PageFiles files, PageAddresses addresses, AdminAddresses adminAddresses) {
        this.files = files;
        this.addresses = addresses;
        this.adminAddresses = adminAddresses;
    }

    void register(@Observes Router router) {
        Optional<PageFile> page = files.find(SHELL);
        if (page.isEmpty()) {
            LOG.info("This build has no page; the API alone is served");
            return;
        }
        Shell shell = Shell.of(page.get());
        Shell admin = files.find(ADMIN_SHELL).map(Shell::of).orElse(shell);
        router.route().order(0).handler(context -> answer(context, isAdmin(context) ? admin : shell));
        router.route()
                .order(Gate.BEFORE_PROBLEMS)
                .failureHandler(context -> refuse(context, isAdmin(context) ? admin : shell));
    }

    private static boolean isAdmin(RoutingContext context) {
        return AdminAddresses.isBelow(String.valueOf(context.request().path()));
    }

    /** What the Gate refuses at an address of the page is told by the page. */
    private static void refuse(RoutingContext context, Shell shell) {
        String path = context.request().path();
        if (!(context.failure() instanceof ProblemException refusal) || isForOthers(path)) {
            context.next();
            return;
        }
        addHeaders(context);
        sendShell(context, shell, refusal.type().status(), "no-store");
    }

    private void answer(RoutingContext context, Shell shell) {
        String path = context.request().path();
        if (isForOthers(path)) {
            context.next();
            return;
        }
        HttpMethod method = context.request().method();
        addHeaders(context);
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            context.response().putHeader("Allow", "GET, HEAD");
            sendShell(context, shell, 405, "no-store");
            return;
        }
        Optional<PageFile> file = HIDDEN.contains(path) ? Optional.empty() : files.find(path);
        if (file.isPresent()) {
            boolean isHashed = HASHED.matcher(path).matches();
            send(context, file.get(), 200, isHashed ? "public, max-age=31536000, immutable" : "public, no-cache");
        } else if (AdminAddresses.isBelow(path)) {
            boolean isPage = adminAddresses.isPage(path);
            sendShell(context, shell, isPage ? 200 : 404, isPage ? "no-cache" : "no-store");
        } else if (PageAddresses.needsDatabase(path)) {
            context.vertx()
                    .executeBlocking(() -> addresses.look(path), false)
                    .otherwise(failure -> {
                        LOG.warnf(
                                "Request %s: an address could not be looked up (%s)",
                                Problems.requestId(context), failure);
                        // The page itself says so, and tries again.
                        return new PageAddresses.Found(503, null);
                    })
                    .onSuccess(found -> sendShell(context, shell, found));
        } else {
            sendShell(context, shell, addresses.look(path));
        }
    }

    private static void addHeaders(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (AdminAddresses.isBelow(context.request().path())) {
            response.putHeader("X-Robots-Tag", "noindex");
            // A one-time link is an address: no other host is to learn it.
            response.putHeader("Referrer-Policy", "same-origin");
        }
    }

    private static boolean isForOthers(String path) {
        if (PublicPaths.isPublicRead(path)) {
            return true;
        }
        int end = path.indexOf('/', 1);
        return OTHERS.contains(path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end));
    }

    private static void sendShell(RoutingContext context, Shell shell, PageAddresses.Found found) {
        if (found.location() != null) {
            // The query goes along: the zone that a visitor has picked stands in it.
            String query = context.request().query();
            context.response()
                    .setStatusCode(found.status())
                    .putHeader("Location", query == null ? found.location() : found.location() + "?" + query)
                    .putHeader("Cache-Control", "no-cache")
                    .end();
            return;
        }
        sendShell(context, shell, found.status(), found.status() == 200 ? "public, no-cache" : "no-store");
    }

    /** A page alone has a policy of its own; files keep the one of what is no page. */
    private static void sendShell(RoutingContext context, Shell shell, int status, String cacheControl) {
        String policy = shell.policy().forPath(context.request().path());
        context.response().putHeader("Content-Security-Policy", policy);
        send(context, shell.file(), status, cacheControl);
    }

    private static void send(RoutingContext context, PageFile file, int status, String cacheControl) {
        HttpServerResponse response = context.response();
        PageFile.Coded coded =
                file.accepted(ContentCoding.accepted(context.request().getHeader("Accept-Encoding")));
        response.setStatusCode(status)
                .putHeader("Content-Type", file.mediaType())
                .putHeader("Cache-Control", cacheControl)
                .putHeader("Vary", "Accept-Encoding");
        if (status == 200) {
            response.putHeader("ETag", coded.tag());
            if (EntityTags.matches(context.request().getHeader("If-None-Match"), coded.tag())) {
                response.setStatusCode(304).end();
                return;
            }
        }
        if (status == 503) {
            response.putHeader("Retry-After", "5");
        }
        if (coded.coding() != null) {
            response.putHeader("Content-Encoding", coded.coding());
        }
        response.putHeader("Content-Length", String.valueOf(coded.bytes().length()));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(coded.bytes());
        }
    }
}
