package org.readinggroup.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes every public read an answer that can be shared and asked about again: entity tag, caching rules, compression,
 * 304, and the Link to the next page.
 */
class PublicAnswers {
    /** Smaller answers fit in one packet as they are. */
    private static final int WORTH_COMPRESSING = 1_000;

    private final ObjectMapper mapper;

    PublicAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    void prepare(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() != 200
                || !response.hasEntity()
                || !PublicPaths.isPublicApi(request.getUriInfo().getPath())) {
            return;
        }
        Object entity = response.getEntity();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (entity instanceof Page<?> page && page.next() != null) {
            headers.putSingle(HttpHeaders.LINK, "<" + page.next() + ">; rel=\"next\"");
        }
        byte[] body = mapper.writeValueAsBytes(entity);
        String tag = EntityTags.of(body);
        boolean gzip = body.length >= WORTH_COMPRESSING
                && ContentCoding.accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                        .gzip();
        if (gzip) {
            tag = EntityTags.coded(tag, "gz");
        }
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = compressed(body);
        }
        response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
    }

    private static byte[] compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
