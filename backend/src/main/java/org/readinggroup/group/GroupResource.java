package org.readinggroup.group;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/group")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group")
class GroupResource {
    private final GroupService service;

    GroupResource(GroupService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "The group", description = "Its name and texts, its zones and links, and when it meets next.")
    public Group getGroup() {
        return service.get();
    }
}
