package org.readinggroup.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;

/**
 * What every write passes after it is known who asks: no page of another origin makes one in somebody's name (403), and its
 * body is of a type that is read here, and as it is (415). That type is one which a form cannot send.
 */
class WriteGate {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String IDENTITY = "identity";

    private static final MediaType MERGE_PATCH = new MediaType("application", "merge-patch+json");

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void refuseOtherOrigins(ResourceInfo resource, HttpServerRequest request) {
        if (READS.contains(request.method().name())) {
            return;
        }
        boolean byToken = PublicPaths.isAdmin(String.valueOf(request.path()))
                && request.headers().contains(HttpHeaders.AUTHORIZATION);
        if (!byToken && SameOrigin.isFromElsewhere(request)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN, "A page of another origin made this request; only pages of this host may.");
        }
    }

    /** After the other one: 403 comes before 415. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void refuseOtherTypes(ResourceInfo resource, HttpServerRequest request) {
        if (!readsBody(request)) {
            return;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        List<MediaType> read = typesOf(resource, request.method().name());
        if (type == null || read.stream().noneMatch(it -> fits(it, type))) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "This address reads "
                            + read.stream().map(MediaType::toString).collect(Collectors.joining(", ")) + ".");
        }
    }

    /** Nothing here undoes a coding, such as gzip; what is right is said as RFC 9110, section 15.5.16, wants it. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 1)
    void refuseCodings(HttpServerRequest request) {
        if (readsBody(request) && isCoded(request)) {
            request.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Bodies are read as they are: without Content-Encoding, or with " + IDENTITY + ".");
        }
    }

    private static boolean readsBody(HttpServerRequest request) {
        String method = request.method().name();
        if (READS.contains(method) || method.equals("DELETE")) {
            return false;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    private static boolean isCoded(HttpServerRequest request) {
        return request.headers().getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(IDENTITY));
    }

    private static List<MediaType> typesOf(ResourceInfo resource, String method) {
        BodyTypes declared = resource.getResourceMethod().getAnnotation(BodyTypes.class);
        if (declared != null) {
            return Arrays.stream(declared.value()).map(MediaType::valueOf).toList();
        }
        return List.of(method.equals("PATCH") ? MERGE_PATCH : MediaType.APPLICATION_JSON_TYPE);
    }

    /** Parameters do not matter: that of a charset means nothing for JSON (RFC 8259, section 11), which is UTF-8. */
    private static boolean fits(MediaType read, String given) {
        try {
            MediaType type = MediaType.valueOf(given);
            return read.isCompatible(type) && !type.isWildcardType() && !type.isWildcardSubtype();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
