package org.readinggroup.shared.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Set;

/** Whether a page of another origin made a request, by what browsers say of it and no page can change. */
final class SameOrigin {
    /** {@code none} is a person who typed an address or took a bookmark (Fetch Metadata, section 2.3). */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private SameOrigin() {}

    /**
     * By {@code Sec-Fetch-Site}, else by {@code Origin} against the host of the request. Whoever says neither is no browser that
     * could be made to send somebody's cookie: each has sent one of the two with a write for years.
     */
    static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !isOfHost(origin, request.authority());
    }

    private static boolean isOfHost(String origin, HostAndPort host) {
        if (host == null) {
            return false;
        }
        try {
            URI uri = URI.create(origin);
            return uri.getHost() != null
                    && uri.getHost().equalsIgnoreCase(host.host())
                    && port(uri.getPort(), uri.getScheme()) == port(host.port(), uri.getScheme());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int port(int port, String scheme) {
        return port > 0 ? port : "https".equals(scheme) ? 443 : 80;
    }
}
