package org.readinggroup.organizer;

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

@Path(OrganizerAdminResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
class OrganizerAdminResource {
    static final String ADDRESS = "/api/v1/admin/organizers";

    private final OrganizerEditing editing;

    OrganizerAdminResource(OrganizerEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(
            summary = "The organizers, for organizers",
            description = "Also those of earlier and later days, in the group's order.")
    public Page<AdminOrganizer> listAdminOrganizers(@BeanParam AdminQuery query) {
        return editing.list(query);
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "One organizer, for organizers",
            description = "With `edit`, the body that `PUT` takes; also while it lies in the bin.")
    public RestResponse<AdminOrganizer> getAdminOrganizer(@BeanParam SlugParam slug) {
        return editing.get(slug.value()).answer();
    }

    @POST
    @Idempotent
    @Operation(summary = "Make an organizer", description = "The person is there already.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizerEdit.class)))
    @APIResponseSchema(responseCode = "201", value = AdminOrganizer.class, responseDescription = "It is made.")
    public RestResponse<AdminOrganizer> createOrganizer(byte[] body) {
        return editing.create(body).created(ADDRESS);
    }

    @PUT
    @Path("{slug}")
    @Operation(
            summary = "Replace an organizer",
            description = "What the body leaves out becomes empty; without `slug` it keeps its own.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OrganizerEdit.class)))
    public RestResponse<AdminOrganizer> replaceOrganizer(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.replace(slug.value(), ifMatch.value(), body).answer();
    }

    @PATCH
    @Path("{slug}")
    @Operation(
            summary = "Change an organizer",
            description =
                    "A JSON Merge Patch (RFC 7396) of `edit`: `null` empties a field, a list is given as a whole.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = OrganizerEdit.class)))
    public RestResponse<AdminOrganizer> updateOrganizer(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.update(slug.value(), ifMatch.value(), body).answer();
    }

    @DELETE
    @Path("{slug}")
    @Operation(
            summary = "Put an organizer into the bin",
            description = "It is gone for everybody but organizers, who can restore it for 30 days.")
    public void deleteOrganizer(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        editing.delete(slug.value(), ifMatch.value());
    }

    @POST
    @Path("{slug}/restore")
    @Idempotent
    @Operation(
            summary = "Take an organizer out of the bin",
            description = "Within 30 days; as it was when it was put there.")
    public RestResponse<AdminOrganizer> restoreOrganizer(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        return editing.restore(slug.value(), ifMatch.value()).answer();
    }

    @GET
    @Path("{slug}/history")
    @Operation(summary = "What was done to an organizer", description = "Newest first, field by field.")
    public Page<HistoryEntry> listOrganizerHistory(@BeanParam SlugParam slug, @BeanParam PageQuery query) {
        return editing.history(slug.value(), query);
    }

    @POST
    @Path("{slug}/history/{revision}/restore")
    @Idempotent
    @Operation(
            summary = "Make an organizer what it was",
            description =
                    "Gives it the body that it had after a change; that is a new change, and takes it out of the bin.")
    public RestResponse<AdminOrganizer> restoreOrganizerRevision(
            @BeanParam SlugParam slug, @BeanParam RevisionParam revision, @BeanParam IfMatchParam ifMatch) {
        return editing.restoreRevision(slug.value(), revision.value(), ifMatch.value())
                .answer();
    }
}
