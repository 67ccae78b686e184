package org.readinggroup.shared.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 308 for an old slug: the same address with the slug of today, with what follows it and the query. */
class SlugMovedMapper {
    /**
     * A record's address up to its slug, as {@code list}, and the slug. By its place and not by its text: a slug can be
     * {@code api}, {@code v1} or the name of a list.
     */
    private static final Pattern SLUG = Pattern.compile("^(?<list>(?:/api/v1(?:/admin)?+)?+/[^/]++/)[^/.]++");

    @ServerExceptionMapper
    Response redirect(SlugMoved moved, UriInfo address) {
        URI asked = address.getRequestUri();
        String path = SLUG.matcher(asked.getRawPath()).replaceFirst("${list}" + moved.slug());
        String query = asked.getRawQuery();
        return Response.status(308)
                // The record may be renamed again, and take its old slug back.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
                .build();
    }
}
