package org.readinggroup.shared.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the next page of every list in a Link as well (RFC 8288), for clients that do not look into bodies. */
class NextLink {
    /** Before the public answers, which are bytes from then on and are kept with their Link. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
    }
}
