package org.readinggroup.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 308 for an old slug: the same address with the slug of today, with what follows it. */
class SlugMovedMapper {
    @ServerExceptionMapper
    Response redirect(SlugMoved moved, UriInfo address) {
        String path = address.getRequestUri().getRawPath();
        return Response.status(308)
                // The record may be renamed again, and take its old slug back.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LOCATION, path.replaceFirst("/" + moved.old() + "(?=[/.]|$)", "/" + moved.slug()))
                .build();
    }
}
