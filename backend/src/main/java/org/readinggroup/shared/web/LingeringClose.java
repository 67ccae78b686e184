package org.readinggroup.shared.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends a connection whose client is still sending what nobody will read. A client that writes all before it reads would lose
 * the answer if the connection were reset under it, so what it sends is dropped for a while (RFC 9112, section 9.6).
 */
final class LingeringClose {
    private static final long MILLIS = 5_000;

    private LingeringClose() {}

    /** Closes the connection some time after the answer; HTTP/2 ends the one stream by itself. */
    static void after(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(ended -> {
            request.resume();
            context.vertx().setTimer(MILLIS, timer -> request.connection().close());
        });
    }
}
