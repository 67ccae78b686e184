package org.readinggroup.testsupport;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.stream.Collectors;

/** Holds every answer of the API that a test receives to the committed contract; on in every test ({@link EveryTest}). */
public final class ContractFilter implements Filter {

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String uri = request.getURI();
        String path = uri.substring(uri.indexOf('/', "https://".length())).replaceFirst("\\?.*", "");
        check(new Contract.Answer(
                request.getMethod(),
                path,
                response.statusCode(),
                response.headers().asList().stream().map(Header::getName).collect(Collectors.toSet()),
                mediaType(response.header("Content-Type")),
                response.body().asString()));
        return response;
    }

    /** Fails where an answer of the API is off the contract. Preflights are the CORS protocol's; at {@code /api} stands a page. */
    static void check(Contract.Answer answer) {
        boolean isPage = !answer.path().startsWith("/api/v1/") && answer.status() < 400;
        if (!answer.path().startsWith("/api/") || isPage || answer.method().equals("OPTIONS")) {
            return;
        }
        List<String> violations = Contract.committed().violations(answer);
        if (!violations.isEmpty()) {
            throw new AssertionError("%s %s is answered off the contract with %d: %s\n%s"
                    .formatted(
                            answer.method(),
                            answer.path(),
                            answer.status(),
                            String.join("; ", violations),
                            answer.body()));
        }
    }

    static String mediaType(String contentType) {
        return contentType == null ? null : contentType.replaceFirst(";.*", "").strip();
    }
}
