package org.readinggroup.signin;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The two cookies: who is signed in, and which browser it is. Where the address is https they are bound to this host and to
 * https by their names ({@code __Host-}, RFC 6265bis, section 4.1.3.2).
 */
enum Cookies {
    SIGN_IN("sign-in", SignInService.LONGEST),
    KNOWN_BROWSER("known-browser", SignInService.REMEMBERED);

    private final String name;
    private final Duration age;

    Cookies(String name, Duration age) {
        this.name = name;
        this.age = age;
    }

    /** The value in a request, or null. */
    String of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(nameFor(request));
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** A cookie that the browser keeps. */
    NewCookie with(String value, HttpServerRequest request) {
        return cookie(value, (int) age.toSeconds(), request);
    }

    /** A cookie that the browser forgets. */
    NewCookie gone(HttpServerRequest request) {
        return cookie("", 0, request);
    }

    private NewCookie cookie(String value, int maxAge, HttpServerRequest request) {
        return new NewCookie.Builder(nameFor(request))
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(isHttps(request))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private String nameFor(HttpServerRequest request) {
        return isHttps(request) ? "__Host-" + name : name;
    }

    private static boolean isHttps(HttpServerRequest request) {
        return "https".equals(request.scheme());
    }
}
