package org.readinggroup.paper;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.SlugParam;

@Path("/api/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
class PaperResource {
    private final PaperService service;

    PaperResource(PaperService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All papers", description = "What sessions discuss, by title.")
    public Page<Paper> listPapers(@BeanParam PageQuery query) {
        return service.list(query.pageBy(PaperService.BY_TITLE));
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One paper", description = "With the sessions that discussed it, newest first.")
    public PaperWithSessions getPaper(@BeanParam SlugParam slug) {
        return service.get(slug.value());
    }
}
