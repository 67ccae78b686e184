package org.readinggroup.schedule;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class ScheduleResource {
    private final ScheduleService service;

    ScheduleResource(ScheduleService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "The schedule",
            description = "When the group meets by its weekly rules, and which of these slots a session takes.")
    public Schedule getSchedule(@BeanParam ScheduleQuery query) {
        return new Schedule(service.slots(service.days(query)));
    }
}
