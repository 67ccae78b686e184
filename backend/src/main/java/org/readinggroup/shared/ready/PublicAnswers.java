package org.readinggroup.shared.ready;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.resteasy.reactive.server.Closer;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.readinggroup.shared.web.ContentCoding;
import org.readinggroup.shared.web.EntityTags;
import org.readinggroup.shared.web.PublicPaths;

/**
 * Makes every public read an answer that can be shared, kept and asked about again: entity tag, caching rules, compression
 * and 304. An answer that was made before and still holds is given without making it again.
 */
class PublicAnswers {
    private static final String GENERATION = Generation.class.getName();
    private static final String READY = ReadyAnswer.class.getName();

    /** As Quarkus REST itself says it of an answer that is not ready yet. */
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private final Generations generations;
    private final Turns turns;
    private final Closer endOfRequest;
    private final ObjectMapper mapper;

    PublicAnswers(Generations generations, Turns turns, Closer endOfRequest, ObjectMapper mapper) {
        this.generations = generations;
        this.turns = turns;
        this.endOfRequest = endOfRequest;
        this.mapper = mapper;
    }

    /**
     * Ends the request here where its answer is ready. An address that is kept was valid, so nothing is checked again. A turn
     * lasts as long as the request, so until the answer was made where it has to be.
     */
    @ServerRequestFilter(priority = Priorities.USER + 1)
    Response answerIfReady(ContainerRequestContext request) throws SQLException {
        if (!isPublicRead(request)) {
            return null;
        }
        turns.await();
        // Not in prepare(): a request can end without an answer.
        endOfRequest.add(turns::end);
        // Before anything of the answer is read: a write in between makes the answer belong to a past generation.
        Generation generation = generations.now();
        ReadyAnswer ready = generation.answers().getIfPresent(address(request));
        if (ready == null) {
            request.setProperty(GENERATION, generation);
            return null;
        }
        request.setProperty(READY, ready);
        return Response.ok(ready.plain(), ready.type()).build();
    }

    @ServerResponseFilter
    void prepare(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (response.getStatus() != 200 || !response.hasEntity() || !isPublicRead(request)) {
            return;
        }
        ReadyAnswer ready = (ReadyAnswer) request.getProperty(READY);
        if (ready == null) {
            ready = make(response);
            if (request.getProperty(GENERATION) instanceof Generation generation) {
                generation.answers().put(address(request), ready);
            }
        }
        give(ready, request, response);
    }

    /** Calendars and feeds are bytes of a type of their own; everything else is JSON. */
    private ReadyAnswer make(ContainerResponseContext response) throws JsonProcessingException {
        String link = response.getHeaderString(HttpHeaders.LINK);
        return response.getEntity() instanceof byte[] bytes
                ? new ReadyAnswer(bytes, response.getMediaType(), link)
                : new ReadyAnswer(mapper.writeValueAsBytes(response.getEntity()), JSON, link);
    }

    private static void give(ReadyAnswer ready, ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        boolean gzip = ready.gzip() != null
                && ContentCoding.accepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                        .gzip();
        String tag = gzip ? EntityTags.coded(ready.tag(), "gz") : ready.tag();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (ready.link() != null) {
            headers.putSingle(HttpHeaders.LINK, ready.link());
        }
        if (EntityTags.matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
            return;
        }
        if (gzip) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        byte[] body = gzip ? ready.gzip() : ready.plain();
        if (request.getMethod().equals("HEAD")) {
            // Said by hand: Quarkus REST drops the body, and with it what it would say of it.
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
            headers.putSingle(HttpHeaders.CONTENT_TYPE, ready.type());
        }
        response.setEntity(body, response.getEntityAnnotations(), response.getMediaType());
    }

    private static boolean isPublicRead(ContainerRequestContext request) {
        return PublicPaths.isPublicRead(request.getUriInfo().getPath())
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    private static String address(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
