package org.readinggroup.person;

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

@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
class PersonResource {
    private final PersonService service;

    PersonResource(PersonService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All people", description = "Speakers and organizers, by name.")
    public Page<Person> listPeople(@BeanParam PageQuery query) {
        return service.list(query.pageBy(PersonService.BY_NAME));
    }

    @GET
    @Path("{slug}")
    @Operation(summary = "One person", description = "With the sessions that the person presented, newest first.")
    public PersonWithSessions getPerson(@BeanParam SlugParam slug) {
        return service.getWithSessions(slug.value());
    }
}
