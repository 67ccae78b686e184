package org.readinggroup.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.session.SessionQuery;
import org.readinggroup.video.VideoQuery;

/** Whatever a program says that it accepts, the ending of the address says what it gets. */
@Path("/feeds")
@Tag(name = "Feeds")
class FeedResource {
    private final FeedService service;
    private final ObjectMapper mapper;

    FeedResource(FeedService service, ObjectMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    @GET
    @Path("sessions.atom")
    @Operation(
            summary = "The sessions as Atom",
            description = "A page of the list of sessions as a feed (RFC 4287), with its filters.")
    @APIResponse(
            responseCode = "200",
            description = "An Atom feed.",
            content = @Content(mediaType = "application/atom+xml", schema = @Schema(type = SchemaType.STRING)))
    public Response getSessionsAtomFeed(@BeanParam SessionQuery query, @Context UriInfo request) {
        return Response.ok(AtomFeed.of(service.sessions(query, request)), AtomFeed.TYPE)
                .build();
    }

    @GET
    @Path("sessions.json")
    @Operation(
            summary = "The sessions as JSON Feed",
            description =
                    "A page of the list of sessions as a feed (JSON Feed 1.1), with its filters. `_reading_group` says"
                            + " when a session takes place, and its status.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON feed.",
            content = @Content(mediaType = "application/feed+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response getSessionsJsonFeed(@BeanParam SessionQuery query, @Context UriInfo request)
            throws JsonProcessingException {
        JsonFeed feed = JsonFeed.of(service.sessions(query, request));
        return Response.ok(mapper.writeValueAsBytes(feed), JsonFeed.TYPE).build();
    }

    @GET
    @Path("recordings.rss")
    @Operation(
            summary = "The recordings as a podcast",
            description =
                    "A page of the list of videos as a feed (RSS 2.0), with its filters; recordings, unless another kind"
                            + " is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "An RSS feed.",
            content = @Content(mediaType = "application/rss+xml", schema = @Schema(type = SchemaType.STRING)))
    public Response getRecordingsFeed(@BeanParam VideoQuery query, @Context UriInfo request) {
        return Response.ok(PodcastFeed.of(service.recordings(query, request)), PodcastFeed.TYPE)
                .build();
    }
}
