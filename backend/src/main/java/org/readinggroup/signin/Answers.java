package org.readinggroup.signin;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Response;
import org.readinggroup.shared.web.ClientAddress;

/** What a sign-in is made from, and answered with, in HTTP. */
final class Answers {
    private Answers() {}

    /** The browser that makes a request, from {@code address}. */
    static SignInService.Browser browser(HttpServerRequest request, String address) {
        return new SignInService.Browser(
                ClientAddress.forLimits(address),
                Cookies.KNOWN_BROWSER.of(request),
                ClientName.of(request.getHeader("User-Agent")));
    }

    /** The account, with the cookies of its sign-in. */
    static Response begun(SignInService.Begun begun, HttpServerRequest request) {
        Response.ResponseBuilder answer =
                Response.ok(begun.account()).cookie(Cookies.SIGN_IN.with(begun.secret(), request));
        if (begun.browserSecret() != null) {
            answer.cookie(Cookies.KNOWN_BROWSER.with(begun.browserSecret(), request));
        }
        return answer.build();
    }

    /** Nothing but that the browser forgets its sign-in. It stays a known one. */
    static Response ended(HttpServerRequest request) {
        return Response.noContent().cookie(Cookies.SIGN_IN.gone(request)).build();
    }
}
