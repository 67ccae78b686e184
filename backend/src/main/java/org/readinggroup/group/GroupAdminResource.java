package org.readinggroup.group;

import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.readinggroup.shared.edit.Idempotent;
import org.readinggroup.shared.edit.IfMatchParam;
import org.readinggroup.shared.edit.RevisionParam;
import org.readinggroup.shared.history.HistoryEntry;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;

@Path("/api/v1/admin/group")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Admin")
class GroupAdminResource {
    private final GroupEditing editing;

    GroupAdminResource(GroupEditing editing) {
        this.editing = editing;
    }

    @GET
    @Operation(summary = "The group, for organizers", description = "With `edit`, the body that `PUT` takes.")
    public RestResponse<AdminGroup> getAdminGroup() {
        return editing.get().answer();
    }

    @PUT
    @Operation(summary = "Replace the group", description = "What the body leaves out becomes empty.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = GroupEdit.class)))
    public RestResponse<AdminGroup> replaceGroup(@BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.replace(ifMatch.value(), body).answer();
    }

    @PATCH
    @Operation(
            summary = "Change the group",
            description =
                    "A JSON Merge Patch (RFC 7396) of `edit`: `null` empties a field, a list is given as a whole.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = GroupEdit.class)))
    public RestResponse<AdminGroup> updateGroup(@BeanParam IfMatchParam ifMatch, byte[] body) {
        return editing.update(ifMatch.value(), body).answer();
    }

    @GET
    @Path("history")
    @Operation(summary = "What was done to the group", description = "Newest first, field by field.")
    public Page<HistoryEntry> listGroupHistory(@BeanParam PageQuery query) {
        return editing.history(query);
    }

    @POST
    @Path("history/{revision}/restore")
    @Idempotent
    @Operation(
            summary = "Make the group what it was",
            description = "Gives it the body that it had after a change; that is a new change.")
    public RestResponse<AdminGroup> restoreGroupRevision(
            @BeanParam RevisionParam revision, @BeanParam IfMatchParam ifMatch) {
        return editing.restoreRevision(revision.value(), ifMatch.value()).answer();
    }
}
