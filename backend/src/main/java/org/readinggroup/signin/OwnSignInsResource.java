package org.readinggroup.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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
import org.readinggroup.account.PasswordService;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.caller.SignInsOnly;
import org.readinggroup.shared.web.IdParam;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;

/** Where one is signed in, and one's password. */
@Path("/api/v1/admin/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
@SignInsOnly
@SecurityRequirement(name = "signIn")
class OwnSignInsResource {
    private final SignInService service;
    private final PasswordService passwords;
    private final CurrentCaller caller;
    private final CurrentSignIn current;

    OwnSignInsResource(SignInService service, PasswordService passwords, CurrentCaller caller, CurrentSignIn current) {
        this.service = service;
        this.passwords = passwords;
        this.caller = caller;
        this.current = current;
    }

    @GET
    @Path("sign-ins")
    @Operation(summary = "Where one is signed in", description = "The browsers of one's own account, newest first.")
    public Page<SignIn> listSignIns(@BeanParam PageQuery query) {
        return query.pageByNewest(
                service.list(caller.get().accountId(), current.id()), "-createdAt", SignIn::createdAt, SignIn::id);
    }

    @DELETE
    @Path("sign-ins")
    @Operation(summary = "Sign out everywhere", description = "Ends all sign-ins of one's own account, this one too.")
    @APIResponse(responseCode = "204", description = "Every browser is signed out.")
    public Response deleteSignIns(@Context HttpServerRequest request) {
        service.endAll(caller.get().accountId());
        return Answers.ended(request);
    }

    @DELETE
    @Path("sign-ins/{id}")
    @Operation(summary = "Sign one browser out", description = "Ends one sign-in of one's own account, at once.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    public void deleteSignIn(@BeanParam IdParam id) {
        service.end(caller.get().accountId(), id.value());
    }

    @PUT
    @Path("password")
    @Operation(
            summary = "Change one's password",
            description = "Needs the password of today, and ends all other sign-ins of the account.")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ChangedPassword.class)))
    @APIResponse(responseCode = "204", description = "The new password holds; the other browsers are signed out.")
    public void replacePassword(byte[] json, @Context HttpServerRequest request) {
        UUID account = caller.get().accountId();
        String browser = Cookies.KNOWN_BROWSER.of(request);
        passwords.change(account, json, () -> service.endOthers(account, current.id(), browser));
    }
}
