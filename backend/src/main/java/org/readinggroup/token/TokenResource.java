package org.readinggroup.token;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.caller.SignInsOnly;
import org.readinggroup.shared.web.EntityTags;
import org.readinggroup.shared.web.IdParam;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;

@Path("/api/v1/admin/account/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@SignInsOnly
@SecurityRequirement(name = "signIn")
class TokenResource {
    private final TokenService service;
    private final CurrentCaller caller;

    TokenResource(TokenService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "One's API tokens", description = "Newest first, those that have expired included.")
    public Page<ApiToken> listTokens(@BeanParam PageQuery query) {
        return query.pageByNewest(
                service.list(caller.get().accountId()), "-createdAt", ApiToken::createdAt, ApiToken::id);
    }

    @POST
    @Operation(
            summary = "Make an API token",
            description =
                    "For a script, which may then do what its scopes say, as this account; never anything with accounts"
                            + " and tokens.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewToken.class)))
    @APIResponse(
            responseCode = "201",
            description = "The token, which is shown this once.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CreatedToken.class)))
    public Response createToken(byte[] json) {
        CreatedToken created = service.create(caller.get().accountId(), json);
        return Response.status(201)
                .header(HttpHeaders.LOCATION, "/api/v1/admin/account/tokens/" + created.id())
                .header(HttpHeaders.ETAG, tag(created.id()))
                .entity(created)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of one's API tokens", description = "As the list shows it.")
    @APIResponse(
            responseCode = "200",
            description = "The token, without what makes it one.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ApiToken.class)))
    public Response getToken(@BeanParam IdParam id) {
        ApiToken token = service.get(caller.get().accountId(), id.value());
        return Response.ok(token).header(HttpHeaders.ETAG, tag(token.id())).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke an API token", description = "At once, and for good.")
    @APIResponse(responseCode = "204", description = "It works no more.")
    public void deleteToken(@BeanParam IdParam id) {
        service.revoke(caller.get().accountId(), id.value());
    }

    /** Nobody changes a token, so it has one version. */
    private static String tag(UUID id) {
        return EntityTags.ofVersion(id, 1);
    }
}
