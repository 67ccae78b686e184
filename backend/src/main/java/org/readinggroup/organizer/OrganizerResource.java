package org.readinggroup.organizer;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.person.Person;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.SlugParam;

@Path("/api/v1/organizers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class OrganizerResource {
    private final OrganizerService service;

    OrganizerResource(OrganizerService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "Who runs the group", description = "The organizers of today, in the group's order.")
    public Page<Person> listOrganizers(@BeanParam PageQuery query) {
        return service.list(query.pageByNumber(OrganizerService.ORDER));
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One organizer", description = "404 where that person does not organize the group today.")
    public Person getOrganizer(@BeanParam SlugParam slug) {
        return service.get(slug.value());
    }
}
