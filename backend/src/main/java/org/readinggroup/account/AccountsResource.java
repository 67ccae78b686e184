package org.readinggroup.account;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.shared.caller.OwnersOnly;
import org.readinggroup.shared.caller.SignInsOnly;
import org.readinggroup.shared.edit.IfMatchParam;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.web.IdParam;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;

/** What owners do with accounts; no token sees any of it. */
@Path("/api/v1/admin/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@OwnersOnly
@SignInsOnly
@SecurityRequirement(name = "signIn")
class AccountsResource {
    private final AccountService service;

    AccountsResource(AccountService service) {
        this.service = service;
    }

    @GET
    @Operation(summary = "All accounts", description = "By name. For owners.")
    public Page<Account> listAccounts(@BeanParam PageQuery query) {
        return query.pageByText(service.list(), "name", Account::name, Account::id);
    }

    @POST
    @Operation(
            summary = "Invite somebody",
            description =
                    "Makes an account without a password, and a one-time address with which its holder takes it within"
                            + " 7 days. For owners.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewAccount.class)))
    @APIResponse(
            responseCode = "201",
            description = "The account, and its invitation.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitedAccount.class)))
    public Response createAccount(byte[] json) {
        Body body = Body.parse(json);
        NewAccount fresh = NewAccount.read(body);
        body.end();
        AccountService.Invited invited = service.invite(fresh);
        return Response.status(201)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/admin/accounts/"
                                + invited.invitation().account().id())
                .header(HttpHeaders.ETAG, invited.tag())
                .entity(invited.invitation())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One account", description = "Its `ETag` is what a change names in `If-Match`. For owners.")
    @APIResponse(
            responseCode = "200",
            description = "The account.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response getAccountById(@BeanParam IdParam id) {
        return answer(service.getVersioned(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change an account",
            description =
                    "Its address, name, role and person, and whether it is disabled, which ends its sign-ins and revokes"
                            + " its tokens at once."
                            + " The last owner who can sign in stays one: 409. For owners.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ChangedAccount.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response updateAccount(@BeanParam IdParam id, @BeanParam IfMatchParam ifMatch, byte[] patch) {
        return answer(service.change(id.value(), patch, ifMatch.value()));
    }

    @POST
    @Path("{id}/invitation")
    @Operation(
            summary = "Invite somebody again",
            description =
                    "Another one-time address for 7 days; the earlier one ends. 409 once it was accepted. For owners.")
    @APIResponse(
            responseCode = "201",
            description = "The address.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OneTimeLink.class)))
    public Response createInvitation(@BeanParam IdParam id) {
        return Response.status(201).entity(service.inviteAgain(id.value())).build();
    }

    @POST
    @Path("{id}/password-link")
    @Operation(
            summary = "Help somebody who forgot the password",
            description = "A one-time address for a day, at which its holder chooses another password. For owners.")
    @APIResponse(
            responseCode = "201",
            description = "The address.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = OneTimeLink.class)))
    public Response createPasswordLink(@BeanParam IdParam id) {
        return Response.status(201).entity(service.passwordLink(id.value())).build();
    }

    private static Response answer(AccountService.Versioned it) {
        return Response.ok(it.account()).header(HttpHeaders.ETAG, it.tag()).build();
    }
}
