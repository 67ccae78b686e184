package org.readinggroup.video;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.SlugParam;

@Path("/api/v1/videos")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Videos")
class VideoResource {
    private final VideoService service;

    VideoResource(VideoService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "The videos", description = "Recordings of sessions, and relevant talks from elsewhere.")
    public Page<Video> listVideos(@BeanParam VideoQuery query) {
        return service.list(query.read());
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One video", description = "A video's old slug answers 308.")
    public Video getVideo(@BeanParam SlugParam slug) {
        return service.get(slug.value());
    }
}
