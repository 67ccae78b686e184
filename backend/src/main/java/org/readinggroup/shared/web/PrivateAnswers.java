package org.readinggroup.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers of the admin half, and to writes, are for who asked, and nobody keeps them. */
class PrivateAnswers {
    @ServerResponseFilter
    void forbidKeeping(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isRead =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (PublicPaths.isAdmin(request.getUriInfo().getPath()) || (!isRead && response.getStatus() < 400)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        }
    }
}
