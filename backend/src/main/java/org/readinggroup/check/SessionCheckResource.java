package org.readinggroup.check;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.web.SlugParam;

@Path("/api/v1/admin/sessions/{slug}/check")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Preview")
class SessionCheckResource {
    private final ClockDoctor doctor;

    SessionCheckResource(ClockDoctor doctor) {
        this.doctor = doctor;
    }

    @POST
    @Operation(
            summary = "Look at a session as a careful friend would",
            description = "Warnings, and no errors: nothing is changed, and nothing hindered.")
    public Warnings checkSession(@BeanParam SlugParam slug) {
        return doctor.check(slug.value());
    }
}
