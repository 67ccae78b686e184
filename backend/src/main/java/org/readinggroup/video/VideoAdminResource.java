package org.readinggroup.video;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.readinggroup.shared.edit.AdminQuery;
import org.readinggroup.shared.edit.Idempotent;
import org.readinggroup.shared.edit.IfMatchParam;
import org.readinggroup.shared.edit.RevisionParam;
import org.readinggroup.shared.history.HistoryEntry;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.SlugParam;

@Path(VideoAdminResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
class VideoAdminResource {
    static final String ADDRESS = "/api/v1/admin/videos";

    private final VideoEditing editing;

    VideoAdminResource(VideoEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(summary = "The videos, for organizers", description = "By title.")
    public Page<AdminVideo> listAdminVideos(@BeanParam AdminQuery query) {
        return editing.list(query);
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "One video, for organizers",
            description = "With `edit`, the body that `PUT` takes; also while it lies in the bin.")
    public RestResponse<AdminVideo> getAdminVideo(@BeanParam SlugParam slug) {
        return editing.get(slug.value()).answer();
    }

    @POST
    @Idempotent
    @Operation(summary = "Make a video", description = "Without a slug one is made from the title.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VideoEdit.class)))
    @APIResponseSchema(responseCode = "201", value = AdminVideo.class, responseDescription = "It is made.")
    public RestResponse<AdminVideo> createVideo(byte[] body) {
        return editing.create(body).created(ADDRESS);
    }

    @PUT
    @Path("{slug}")
    @Operation(
            summary = "Replace a video",
            description = "What the body leaves out becomes empty; without `slug` it keeps its own.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VideoEdit.class)))
    public RestResponse<AdminVideo> replaceVideo(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.replace(slug.value(), ifMatch.value(), body).answer();
    }

    @PATCH
    @Path("{slug}")
    @Operation(
            summary = "Change a video",
            description =
                    "A JSON Merge Patch (RFC 7396) of `edit`: `null` empties a field, a list is given as a whole.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = VideoEdit.class)))
    public RestResponse<AdminVideo> updateVideo(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.update(slug.value(), ifMatch.value(), body).answer();
    }

    @DELETE
    @Path("{slug}")
    @Operation(
            summary = "Put a video into the bin",
            description = "It is gone for everybody but organizers, who can restore it for 30 days.")
    public void deleteVideo(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        editing.delete(slug.value(), ifMatch.value());
    }

    @POST
    @Path("{slug}/restore")
    @Idempotent
    @Operation(
            summary = "Take a video out of the bin",
            description = "Within 30 days; as it was when it was put there.")
    public RestResponse<AdminVideo> restoreVideo(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        return editing.restore(slug.value(), ifMatch.value()).answer();
    }

    @GET
    @Path("{slug}/history")
    @Operation(summary = "What was done to a video", description = "Newest first, field by field.")
    public Page<HistoryEntry> listVideoHistory(@BeanParam SlugParam slug, @BeanParam PageQuery query) {
        return editing.history(slug.value(), query);
    }

    @POST
    @Path("{slug}/history/{revision}/restore")
    @Idempotent
    @Operation(
            summary = "Make a video what it was",
            description =
                    "Gives it the body that it had after a change; that is a new change, and takes it out of the bin.")
    public RestResponse<AdminVideo> restoreVideoRevision(
            @BeanParam SlugParam slug, @BeanParam RevisionParam revision, @BeanParam IfMatchParam ifMatch) {
        return editing.restoreRevision(slug.value(), revision.value(), ifMatch.value())
                .answer();
    }
}
