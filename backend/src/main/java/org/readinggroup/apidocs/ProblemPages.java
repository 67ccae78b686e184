package org.readinggroup.apidocs;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readinggroup.shared.problem.ProblemType;

/** What each problem means and what to do about it: the pages that the {@code type} of a problem leads to (RFC 9457, 3.1.1). */
final class ProblemPages {
    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/api/assets/page.css">
              </head>
              <body>
                <header>
                  <nav aria-label="Site"><a href="/">The reading group</a> <a href="/api">The API</a></nav>
                </header>
                <main>
            %s    </main>
              </body>
            </html>
            """;

    private static final Map<String, Document> PAGES = Arrays.stream(ProblemType.values())
            .collect(Collectors.toUnmodifiableMap(ProblemPages::name, ProblemPages::page));

    private ProblemPages() {}

    /** The page of one type, by the last part of its URI. */
    static Optional<Document> of(String name) {
        return Optional.ofNullable(PAGES.get(name));
    }

    /** All types on one page, by status. */
    static Document all() {
        StringBuilder text = new StringBuilder("""
                  <h1>Problems</h1>
                  <p>Every error answer of the API is one of these, as <code>application/problem+json</code> (RFC 9457).</p>
                  <dl class="problems">
            """);
        for (ProblemType type : ProblemType.values()) {
            text.append("        <dt><a href=\"%s\">%d %s</a></dt>\n"
                            .formatted(type.uri(), type.status(), type.title()))
                    .append("        <dd>%s</dd>\n".formatted(meaning(type)));
        }
        return Document.html(FRAME.formatted("Problems of the API", text.append("      </dl>\n")));
    }

    private static Document page(ProblemType type) {
        String text = """
                  <h1>%s</h1>
                  <p>Status %d, type <code>%s</code>.</p>
                  <p>%s</p>
                  <p><a href="/problems">All problems</a></p>
            """.formatted(type.title(), type.status(), type.uri(), meaning(type));
        return Document.html(FRAME.formatted(type.title() + " · Problems of the API", text));
    }

    private static String name(ProblemType type) {
        return type.uri().substring(type.uri().lastIndexOf('/') + 1);
    }

    private static String meaning(ProblemType type) {
        return switch (type) {
            case VALIDATION ->
                "Something in the request is wrong. <code>violations</code> names every field, what is"
                        + " wrong with it and what would be right. Mend the request; sent again as it is, it gets the same answer.";
            case UNAUTHENTICATED ->
                "The address is for organizers, and the request does not say who asks, or says it by a sign-in or token"
                        + " that does not hold. At signing in: no account has that email address and password.";
            case FORBIDDEN -> "The service knows who asks, and that account may not do this.";
            case NOT_FOUND -> "Nothing has this address: the address itself is not known, or no record has that slug.";
            case METHOD_NOT_ALLOWED ->
                "The address is right and takes other methods; the <code>Allow</code> header names" + " them.";
            case NOT_ACCEPTABLE ->
                "The <code>Accept</code> header names no media type that this address can give. Accept"
                        + " <code>application/json</code>, or <code>*/*</code>.";
            case CONFLICT ->
                "The request is right by itself and does not fit what is there, such as a slug that another"
                        + " record has.";
            case GONE ->
                "The one-time link whose last part the body gives was used already, is too old, or never was one. An"
                        + " owner can give another.";
            case STALE ->
                "The record was changed after the version that <code>If-Match</code> names. Read it again, look"
                        + " at what is new, and repeat the change on that version.";
            case PAYLOAD_TOO_LARGE -> "The body has more bytes than this address reads.";
            case URI_TOO_LONG ->
                "Path and query together have more bytes than the service reads; <code>detail</code>"
                        + " says how many it does.";
            case UNSUPPORTED_MEDIA_TYPE ->
                "The <code>Content-Type</code> of the body is not one that this address reads.";
            case IDEMPOTENCY_MISMATCH ->
                "This <code>Idempotency-Key</code> was used before, with another body. Use a new"
                        + " key for a new request.";
            case PRECONDITION_REQUIRED ->
                "A change needs <code>If-Match</code> with the <code>ETag</code> of the version"
                        + " that it is made on, so that nobody overwrites what they have not seen.";
            case TOO_MANY_REQUESTS ->
                "There were too many requests in a short time. Wait for as many seconds as"
                        + " <code>Retry-After</code> says.";
            case HEADERS_TOO_LARGE ->
                "The headers of the request together have more bytes than the service reads. Large"
                        + " cookies are the usual reason, and the public API reads none.";
            case INTERNAL ->
                "The failure is ours and stands in our log under the problem's <code>instance</code>. Try"
                        + " again; where it stays, report it with that name.";
            case UNAVAILABLE ->
                "The service is up, and its database does not answer, or it has more to do than it can in time: answers,"
                        + " passwords, pictures. Nothing is lost. Try again after as many seconds as"
                        + " <code>Retry-After</code> says.";
        };
    }
}
