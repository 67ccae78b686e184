package org.readinggroup.calendar;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.web.SlugParam;

/** Whatever a program says that it accepts, the ending of the address says what it gets. */
@Path("/")
@Tag(name = "Calendars")
@APIResponse(
        responseCode = "200",
        description = "An iCalendar object.",
        content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
class CalendarResource {
    private static final String TYPE = "text/calendar;charset=UTF-8";

    private final CalendarService service;

    CalendarResource(CalendarService service) {
        this.service = service;
    }

    @GET
    @Path("calendar.ics")
    @Operation(summary = "The group's calendar", description = "All sessions, past and to come, to subscribe to.")
    public Response getCalendar() {
        return calendar(service.ofGroup());
    }

    @GET
    @Path("sessions/{slug}.ics")
    @Operation(
            summary = "A session's calendar",
            description = "One event. For 90 days after a session was taken back, it says so.")
    public Response getSessionCalendar(@BeanParam SlugParam slug) {
        return calendar(service.ofSession(slug.value()));
    }

    @GET
    @Path("people/{slug}.ics")
    @Operation(summary = "A person's calendar", description = "The sessions that the person presents.")
    public Response getPersonCalendar(@BeanParam SlugParam slug) {
        return calendar(service.ofPerson(slug.value()));
    }

    @GET
    @Path("topics/{slug}.ics")
    @Operation(summary = "A topic's calendar", description = "The sessions that are about the topic.")
    public Response getTopicCalendar(@BeanParam SlugParam slug) {
        return calendar(service.ofTopic(slug.value()));
    }

    private static Response calendar(byte[] bytes) {
        return Response.ok(bytes, TYPE).build();
    }
}
