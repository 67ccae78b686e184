package org.readinggroup.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Site")
class SiteResource {
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final Sitemap sitemap;
    private final Robots robots;
    private final SecurityContact contact;

    SiteResource(Sitemap sitemap, Robots robots, SecurityContact contact) {
        this.sitemap = sitemap;
        this.robots = robots;
        this.contact = contact;
    }

    @GET
    @Path("sitemap.xml")
    @Operation(summary = "The pages of the site", description = "Every page that visitors find, for search engines.")
    @APIResponse(
            responseCode = "200",
            description = "A sitemap (sitemaps.org).",
            content = @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response getSitemap() {
        return Response.ok(sitemap.document(), "application/xml").build();
    }

    @GET
    @Path("robots.txt")
    @Operation(summary = "What robots may read", description = "All that is public, and where the sitemap is.")
    @APIResponse(
            responseCode = "200",
            description = "Rules for robots (RFC 9309).",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response getRobots() {
        return Response.ok(robots.text(), TEXT).build();
    }

    @GET
    @Path(".well-known/security.txt")
    @Operation(
            summary = "Whom to tell of a vulnerability",
            description = "There only where the site names somebody (`READINGGROUP_SECURITY_CONTACT`).")
    @APIResponse(
            responseCode = "200",
            description = "A contact (RFC 9116).",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Response getSecurityContact() {
        return Response.ok(contact.text(), TEXT).build();
    }
}
