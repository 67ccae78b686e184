package org.readinggroup.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.readinggroup.account.Account;
import org.readinggroup.account.EmailAddress;
import org.readinggroup.account.PasswordService;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.web.TrustedProxies;

/** How somebody gets a cookie, and gets rid of it. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signing in")
class SignInResource {
    private static final String COOKIE = "The account. A cookie, which no script can read, signs this browser in.";

    private final SignInService service;
    private final PasswordService passwords;
    private final TrustedProxies proxies;

    SignInResource(SignInService service, PasswordService passwords, TrustedProxies proxies) {
        this.service = service;
        this.passwords = passwords;
        this.proxies = proxies;
    }

    @POST
    @Path("sign-in")
    @Operation(
            summary = "Sign in",
            description =
                    "For browsers; scripts send an API token instead. A wrong password and an unknown address are 401"
                            + " alike. Too many wrong ones are 429, but not in a browser that this account has signed in with before.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewSignIn.class)))
    @APIResponse(
            responseCode = "200",
            description = COOKIE,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response signIn(byte[] json, @Context HttpServerRequest request) {
        Body body = Body.parse(json);
        body.require("email", "password");
        String email = EmailAddress.read(body, "email");
        String password = body.secret("password", 1, 128);
        body.end();
        return Answers.begun(service.signIn(email, password, browser(request)), request);
    }

    @POST
    @Path("sign-out")
    @Operation(summary = "Sign out", description = "Ends the sign-in of this browser, if there is one.")
    @APIResponse(responseCode = "204", description = "This browser is signed out.")
    public Response signOut(@Context HttpServerRequest request) {
        String secret = Cookies.SIGN_IN.of(request);
        if (secret != null) {
            service.signOut(secret);
        }
        return Answers.ended(request);
    }

    @POST
    @Path("set-up")
    @Operation(
            summary = "Make the first owner",
            description =
                    "By the one-time address that the service prints at a start without accounts; 410 for any other.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewOwner.class)))
    @APIResponse(
            responseCode = "200",
            description = COOKIE,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response setUp(byte[] json, @Context HttpServerRequest request) {
        return Answers.begun(service.begin(passwords.setUp(json), browser(request)), request);
    }

    @POST
    @Path("invitations")
    @Operation(
            summary = "Accept an invitation",
            description =
                    "Chooses the password of an account that an owner made; 410 where the link does not work any more.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewPassword.class)))
    @APIResponse(
            responseCode = "200",
            description = COOKIE,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response acceptInvitation(byte[] json, @Context HttpServerRequest request) {
        return Answers.begun(service.begin(passwords.acceptInvitation(json), browser(request)), request);
    }

    @POST
    @Path("password-resets")
    @Operation(
            summary = "Choose another password",
            description =
                    "By a one-time link that an owner gave, which ends all sign-ins of the account; 410 where the link"
                            + " does not work any more.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = NewPassword.class)))
    @APIResponse(
            responseCode = "200",
            description = COOKIE,
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Account.class)))
    public Response resetPassword(byte[] json, @Context HttpServerRequest request) {
        return Answers.begun(service.begin(passwords.reset(json), browser(request)), request);
    }

    private SignInService.Browser browser(HttpServerRequest request) {
        return Answers.browser(request, proxies.clientOf(request));
    }
}
