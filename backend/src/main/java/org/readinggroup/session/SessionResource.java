package org.readinggroup.session;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.group.GroupService;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.SlugParam;

@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class SessionResource {
    private final SessionService service;
    private final GroupService group;

    SessionResource(SessionService service, GroupService group) {
        this.service = service;
        this.group = group;
    }

    @GET
    @Operation(summary = "The sessions", description = "Published sessions, newest first, without their long texts.")
    public Page<SessionListItem> listSessions(@BeanParam SessionQuery query) {
        return service.list(query.read(group::timeZone));
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One session", description = "With its long text. A session's old slug answers 308.")
    public Session getSession(@BeanParam SlugParam slug) {
        return service.get(slug.value());
    }
}
