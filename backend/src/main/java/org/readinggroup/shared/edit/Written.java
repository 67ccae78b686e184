package org.readinggroup.shared.edit;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A record as an organizer sees it.
 *
 * @param tag its entity tag, which {@code If-Match} takes
 */
public record Written<V>(V view, String slug, String tag) {
    /** The answer to a read or a change. */
    public RestResponse<V> answer() {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** The answer to what made the record; {@code list} is the address of its kind. */
    public RestResponse<V> created(String list) {
        return RestResponse.ResponseBuilder.<V>create(RestResponse.Status.CREATED)
                .entity(view)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LOCATION, URI.create(list + "/" + slug))
                .build();
    }
}
