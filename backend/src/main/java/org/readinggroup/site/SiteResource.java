package org.readinggroup.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For robots and people who know these addresses by their standards; no part of the API, and not described with it. */
@Path("/")
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
    @Operation(hidden = true)
    public Response getSitemap() {
        return Response.ok(sitemap.document(), "application/xml").build();
    }

    @GET
    @Path("robots.txt")
    @Operation(hidden = true)
    public Response getRobots() {
        return Response.ok(robots.text(), TEXT).build();
    }

    @GET
    @Path(".well-known/security.txt")
    @Operation(hidden = true)
    public Response getSecurityContact() {
        return Response.ok(contact.text(), TEXT).build();
    }
}
