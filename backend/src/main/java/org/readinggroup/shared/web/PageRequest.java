package org.readinggroup.shared.web;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Which page of a list is asked for.
 *
 * @param limit how many items at most, 1 to 100
 * @param cursor where the page begins; empty for the first
 * @param address path and query of the request, for the address of the next page
 */
public record PageRequest(int limit, Optional<Cursor> cursor, UriInfo address) {

    /** The address of the page that begins after {@code cursor}: this request's, with that cursor. */
    String addressAfter(Cursor cursor) {
        StringJoiner query = new StringJoiner("&");
        MultivaluedMap<String, String> parameters = address.getQueryParameters();
        parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> parameter.getValue().forEach(v -> query.add(parameter(parameter.getKey(), v))));
        query.add(parameter("cursor", cursor.encoded()));
        return address.getRequestUri().getRawPath() + "?" + query;
    }

    private static String parameter(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The keys of the cursor, or an empty list on the first page. */
    public List<String> keys() {
        return cursor.map(Cursor::keys).orElse(List.of());
    }
}
