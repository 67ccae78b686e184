package org.readinggroup.session;

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
import org.readinggroup.shared.edit.Idempotent;
import org.readinggroup.shared.edit.IfMatchParam;
import org.readinggroup.shared.edit.RevisionParam;
import org.readinggroup.shared.history.HistoryEntry;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.SlugParam;

@Path(SessionAdminResource.ADDRESS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
class SessionAdminResource {
    static final String ADDRESS = "/api/v1/admin/sessions";

    private final SessionEditing editing;

    SessionAdminResource(SessionEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(
            summary = "The sessions, for organizers",
            description = "Drafts too; the latest first, those without a date before all others.")
    public Page<AdminSession> listAdminSessions(@BeanParam AdminSessionQuery query) {
        return editing.list(query);
    }

    @GET
    @Path("{slug}")
    @Operation(
            summary = "One session, for organizers",
            description = "With `edit`, the body that `PUT` takes; also while it lies in the bin.")
    public RestResponse<AdminSession> getAdminSession(@BeanParam SlugParam slug) {
        return editing.get(slug.value()).answer();
    }

    @POST
    @Idempotent
    @Operation(summary = "Make a session", description = "Only `title` is needed for a draft.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionEdit.class)))
    @APIResponseSchema(responseCode = "201", value = AdminSession.class, responseDescription = "It is made.")
    public RestResponse<AdminSession> createSession(byte[] body) {
        return editing.create(body).created(ADDRESS);
    }

    @PUT
    @Path("{slug}")
    @Operation(
            summary = "Replace a session",
            description = "What the body leaves out becomes empty; without `slug` it keeps its own.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SessionEdit.class)))
    public RestResponse<AdminSession> replaceSession(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.replace(slug.value(), ifMatch.value(), body).answer();
    }

    @PATCH
    @Path("{slug}")
    @Operation(
            summary = "Change a session",
            description =
                    "A JSON Merge Patch (RFC 7396) of `edit`: `null` empties a field, a list is given as a whole.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = SessionEdit.class)))
    public RestResponse<AdminSession> updateSession(
            @BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.update(slug.value(), ifMatch.value(), body).answer();
    }

    @DELETE
    @Path("{slug}")
    @Operation(
            summary = "Put a session into the bin",
            description = "It is gone for everybody but organizers, who can restore it for 30 days.")
    public void deleteSession(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        editing.delete(slug.value(), ifMatch.value());
    }

    @POST
    @Path("{slug}/restore")
    @Idempotent
    @Operation(
            summary = "Take a session out of the bin",
            description = "Within 30 days; as it was when it was put there.")
    public RestResponse<AdminSession> restoreSession(@BeanParam SlugParam slug, @BeanParam IfMatchParam ifMatch) {
        return editing.restore(slug.value(), ifMatch.value()).answer();
    }

    @GET
    @Path("{slug}/history")
    @Operation(summary = "What was done to a session", description = "Newest first, field by field.")
    public Page<HistoryEntry> listSessionHistory(@BeanParam SlugParam slug, @BeanParam PageQuery query) {
        return editing.history(slug.value(), query);
    }

    @POST
    @Path("{slug}/history/{revision}/restore")
    @Idempotent
    @Operation(
            summary = "Make a session what it was",
            description =
                    "Gives it the body that it had after a change; that is a new change, and takes it out of the bin.")
    public RestResponse<AdminSession> restoreSessionRevision(
            @BeanParam SlugParam slug, @BeanParam RevisionParam revision, @BeanParam IfMatchParam ifMatch) {
        return editing.restoreRevision(slug.value(), revision.value(), ifMatch.value())
                .answer();
    }
}
