package org.readinggroup.testsupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What watches the contract in every other test notices when an answer is off it. */
class ContractTest {
    private static final Set<String> HEADERS = Set.of("ETag", "Cache-Control");
    private static final String SLOT = """
            {"startsAt": "2026-10-19T17:00:00Z", "endsAt": "2026-10-19T18:30:00Z", "timeZone": "America/New_York"}""";
    private static final String PROBLEM = """
            {"type": "/problems/not-found", "title": "There is nothing here", "status": 404, "detail": "No.",
             "instance": "urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7", "violations": []}""";

    @Test
    void acceptsARightAnswer() {
        assertRight(200, "application/json", upcoming(SLOT));
        assertRight(200, "application/json", upcoming("null"));
        assertRight(404, "application/problem+json", PROBLEM);
        assertRight(304, null, "");
    }

    @Test
    void noticesAMissingField() {
        assertWrong(
                "endsAt", 200, "application/json", upcoming(SLOT.replace("\"endsAt\": \"2026-10-19T18:30:00Z\",", "")));
    }

    @Test
    void noticesAFieldThatIsNotDocumented() {
        assertWrong("secret", 200, "application/json", upcoming(SLOT.replace("{", "{\"secret\": 1,")));
    }

    @Test
    void noticesAWrongTypeAndAWrongFormat() {
        assertWrong("timeZone", 200, "application/json", upcoming(SLOT.replace("\"America/New_York\"", "5")));
        assertWrong("startsAt", 200, "application/json", upcoming(SLOT.replace("2026-10-19T17", "2026-02-30T17")));
        assertWrong("timeZone", 200, "application/json", upcoming(SLOT.replace("\"America/New_York\"", "null")));
    }

    @Test
    void noticesAnAddressAMethodAStatusAndAMediaTypeThatAreNotDocumented() {
        assertWrong(
                "No operation",
                new Contract.Answer("GET", "/api/v1/nothing", 200, HEADERS, "application/json", upcoming(SLOT)));
        assertWrong(
                "No operation",
                new Contract.Answer(
                        "POST", "/api/v1/upcoming-session", 201, HEADERS, "application/json", upcoming(SLOT)));
        assertWrong("status 202", 202, "application/json", upcoming(SLOT));
        assertWrong("text/html", 200, "text/html", upcoming(SLOT));
        assertWrong("application/json", 404, "application/json", PROBLEM);
    }

    @Test
    void noticesABodyThatIsMissingOrShouldBe() {
        assertWrong("missing", 200, "application/json", "");
        assertWrong("not documented", 304, "application/json", upcoming(SLOT));
        assertWrong("no JSON", 200, "application/json", "{");
    }

    @Test
    void noticesAHeaderThatIsMissingOrNotDocumented() {
        assertWrong("ETag is missing", withHeaders(Set.of("cache-control")));
        assertWrong("Link is not documented", withHeaders(Set.of("ETag", "Cache-Control", "link")));
    }

    @Test
    void noticesAProblemThatTellsOfOurInnardsOrOfAnotherStatus() {
        assertWrong(
                "innards",
                404,
                "application/problem+json",
                PROBLEM.replace("No.", "java.lang.IllegalStateException: no"));
        assertWrong("status", 400, "application/problem+json", PROBLEM);
        assertWrong("detail", 404, "application/problem+json", PROBLEM.replace("\"detail\": \"No.\",", ""));
    }

    @Test
    void endsTheTestInWhichAnAnswerIsWrong() {
        assertThrows(
                AssertionError.class,
                () -> ContractFilter.check(new Contract.Answer(
                        "GET", "/api/v1/topics", 200, HEADERS, "application/json", upcoming(SLOT))));
    }

    private static Contract.Answer withHeaders(Set<String> headers) {
        return new Contract.Answer("GET", "/api/v1/upcoming-session", 200, headers, "application/json", upcoming(SLOT));
    }

    private static String upcoming(String slot) {
        return "{\"session\": null, \"nextSlot\": " + slot + "}";
    }

    private static void assertRight(int status, String mediaType, String body) {
        assertEquals(java.util.List.of(), Contract.committed().violations(answer(status, mediaType, body)));
    }

    private static void assertWrong(String hint, int status, String mediaType, String body) {
        assertWrong(hint, answer(status, mediaType, body));
    }

    private static void assertWrong(String hint, Contract.Answer answer) {
        String violations = String.join("\n", Contract.committed().violations(answer));
        assertTrue(violations.contains(hint), () -> "\"" + hint + "\" is not in: " + violations);
    }

    private static Contract.Answer answer(int status, String mediaType, String body) {
        Set<String> headers = status < 400 ? HEADERS : Set.of();
        return new Contract.Answer("GET", "/api/v1/upcoming-session", status, headers, mediaType, body);
    }
}
