package org.readinggroup.shared.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** The headers that keep a browser from doing what no page of ours asks for; pages put their own policy in place of this one. */
@Singleton
class SecurityHeaders {
    /** Two years, for this host alone: hosts below it are others' to decide on. */
    private static final String HSTS = "max-age=63072000";

    /** For what is no page: nothing may be loaded, and nobody may frame it. */
    private static final String NO_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private static final String NO_DEVICES =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    void add(HttpServerRequest request, MultiMap answer) {
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("X-Frame-Options", "DENY");
        answer.set("Content-Security-Policy", NO_PAGE);
        // The player of a video wants to know the site that shows it, and no more than that.
        answer.set("Referrer-Policy", "strict-origin-when-cross-origin");
        answer.set("Cross-Origin-Opener-Policy", "same-origin");
        boolean anyOrigin = PublicPaths.isForAnyOrigin(String.valueOf(request.path()));
        answer.set("Cross-Origin-Resource-Policy", anyOrigin ? "cross-origin" : "same-origin");
        answer.set("Permissions-Policy", NO_DEVICES);
        if ("https".equals(request.scheme())) {
            answer.set("Strict-Transport-Security", HSTS);
        }
    }
}
