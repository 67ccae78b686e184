package org.readinggroup.shared.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.problem.Violation;
import org.readinggroup.shared.problem.Violation.Place;

/** What can be wrong with a request whatever it asks for: its size, how its address is spelled, and the host it names. */
@Singleton
class RequestFaults {
    /** Bytes of an address. Quarkus itself is set to take more, so that the refusal is a problem that says why. */
    private static final int LONGEST_ADDRESS = 16_384;

    /** Bytes of all headers together. */
    private static final int LARGEST_HEADERS = 16_384;

    /** A percent sign that begins no escape (RFC 3986, section 2.1); what comes after the Gate would not answer it as a problem. */
    private static final Pattern MALFORMED_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

    /**
     * An empty part, a dot or two for a part, a slash at the end, or an escape of a character that needs none: a letter, a
     * digit, or one of {@code -._~} (RFC 3986, section 6.2.2.2). Whatever judges an address by its text can rely on it.
     */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile("//|/\\.{1,2}(/|$)|/$|%(2[DEde]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]|7[Ee])");

    /** A name, or an address of IPv4 or IPv6, and perhaps a port (RFC 9112, section 3.2). */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]*)?");

    /** Bytes of a body. */
    static final long LARGEST_BODY = 16 * 1024 * 1024;

    /** The first fault of a request, as the problem to answer it with; empty where there is none. */
    Optional<ProblemException> find(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return tooMuch(ProblemType.URI_TOO_LONG, "The address", LONGEST_ADDRESS);
        }
        if (size(request.headers()) > LARGEST_HEADERS) {
            return tooMuch(ProblemType.HEADERS_TOO_LARGE, "The headers together", LARGEST_HEADERS);
        }
        Optional<String> misspelled = misspelled(request.uri());
        if (misspelled.isPresent()) {
            return input(inQuery(request.uri()) ? Place.query : Place.path, "address", misspelled.get());
        }
        if (!isHost(request)) {
            return input(Place.header, "Host", "must be a host name, and a port where it is not the usual one");
        }
        if (isAnotherSpelling(String.valueOf(request.path()))) {
            return Optional.of(
                    new ProblemException(
                            ProblemType.NOT_FOUND,
                            "There is nothing at this address; it is another spelling of one, with a slash at its end, an empty part, a dot for one, a semicolon, or a letter escaped."));
        }
        if (declaredLength(request) > LARGEST_BODY) {
            return Optional.of(bodyTooLarge());
        }
        return Optional.empty();
    }

    static ProblemException bodyTooLarge() {
        return tooMuch(ProblemType.PAYLOAD_TOO_LARGE, "The body", LARGEST_BODY).orElseThrow();
    }

    static ProblemException bodyNotWhole() {
        return input(
                        Place.body,
                        "body",
                        "must arrive whole, and did not; send it again, or as long as Content-Length says")
                .orElseThrow();
    }

    /** A target that is no path, such as {@code OPTIONS *}: nothing here is named in another way. */
    static ProblemException noPath() {
        return input(Place.path, "address", "must begin with a slash").orElseThrow();
    }

    private static Optional<ProblemException> tooMuch(ProblemType type, String what, long most) {
        return Optional.of(new ProblemException(type, "%s must have at most %d bytes.".formatted(what, most)));
    }

    private static Optional<ProblemException> input(Place place, String field, String message) {
        return Optional.of(ProblemException.invalid(List.of(new Violation(place, field, message))));
    }

    /** What the client says that the body has; 0 where it says nothing. Vert.x refuses what is no number by itself. */
    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /**
     * HTTP/1.0 knows no such header, and checks of health are made in it. Where there is none, Quarkus has set an empty one;
     * of several it has kept the first, for everybody who comes after it.
     */
    private static boolean isHost(HttpServerRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || host.isEmpty()) {
            return request.version() == HttpVersion.HTTP_1_0;
        }
        return HOST.matcher(host).matches();
    }

    /** What would make it an address by RFC 3986; empty where it is one. */
    private static Optional<String> misspelled(String address) {
        if (MALFORMED_ESCAPE.matcher(address).find()) {
            return Optional.of("must have two hexadecimal digits after each %; a percent sign itself is %25");
        }
        // Vert.x takes each byte for a character of its own, and java.net.URI lets it pass.
        if (!ASCII.matcher(address).matches()) {
            return Optional.of("must be ASCII: every other character is escaped byte by byte in UTF-8, ï as %C3%AF");
        }
        return isUri(address)
                ? Optional.empty()
                : Optional.of("must be one by RFC 3986: what stands for itself there, such as | or \\, is escaped");
    }

    private static boolean isUri(String address) {
        try {
            return new URI(address).isAbsolute() || address.startsWith("/");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Quarkus REST would take such an address for another; each resource has one address. {@code /api/} shows the API. It
     * drops what follows a semicolon in any part, of a feed's or a calendar's address too; none of ours holds one.
     */
    private static boolean isAnotherSpelling(String path) {
        return path.indexOf(';') >= 0
                || (path.startsWith("/api/")
                        && path.length() > "/api/".length()
                        && OTHER_SPELLING.matcher(path).find());
    }

    private static boolean inQuery(String address) {
        int query = address.indexOf('?');
        return query >= 0 && misspelled(address.substring(0, query)).isEmpty();
    }

    private static int size(MultiMap headers) {
        int size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
