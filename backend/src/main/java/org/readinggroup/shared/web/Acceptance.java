package org.readinggroup.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Answers 406 where {@code Accept} rules JSON out by {@code q=0} (RFC 9110, section 12.5.1). All else Quarkus REST has judged
 * when it chose the operation; a weight of nothing it takes for a small one.
 */
class Acceptance {
    /** The narrowest that is given counts: somebody may take everything but JSON. */
    private static final List<String> RANGES = List.of("application/json", "application/*", "*/*");

    /** Where Quarkus REST says 406 too: before anybody asks who is asking. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION - 1)
    void refuseWhatIsRuledOut(ResourceInfo resource, HttpServerRequest request) {
        if (givesJson(resource) && rulesOutJson(request.headers().getAll(HttpHeaders.ACCEPT))) {
            throw new NotAcceptableException();
        }
    }

    /** Feeds and calendars name no type here: their addresses do, and {@code Accept} is not looked at. */
    private static boolean givesJson(ResourceInfo resource) {
        Produces own = resource.getResourceMethod().getAnnotation(Produces.class);
        Produces types = own == null ? resource.getResourceClass().getAnnotation(Produces.class) : own;
        return types != null && Arrays.asList(types.value()).contains(MediaType.APPLICATION_JSON);
    }

    private static boolean rulesOutJson(List<String> accept) {
        String[] given = String.join(",", accept).toLowerCase(Locale.ROOT).split(",", -1);
        for (String range : RANGES) {
            List<String> matching = Arrays.stream(given)
                    .map(part -> part.replaceAll("\\s", ""))
                    .filter(part -> part.equals(range) || part.startsWith(range + ";"))
                    .toList();
            if (!matching.isEmpty()) {
                return matching.stream().allMatch(part -> part.matches("[^;]*(;.*)?;q=0(\\.0{0,3})?(;.*)?"));
            }
        }
        return false;
    }
}
