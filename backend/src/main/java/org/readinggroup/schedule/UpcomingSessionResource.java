package org.readinggroup.schedule;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/upcoming-session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
class UpcomingSessionResource {
    private final ScheduleService service;

    UpcomingSessionResource(ScheduleService service) {
        this.service = service;
    }

    @GET
    @Operation(
            summary = "What comes next",
            description =
                    "The live session while one is live, else the next one; and the next slot of the weekly rule. Always 200.")
    public UpcomingSession getUpcomingSession() {
        return service.upcoming();
    }
}
