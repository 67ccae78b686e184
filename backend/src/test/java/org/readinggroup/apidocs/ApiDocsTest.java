package org.readinggroup.apidocs;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.shared.problem.ProblemType;

/** The pages about the API, over HTTP. */
@QuarkusTest
class ApiDocsTest {
    private static final Pattern LOADED = Pattern.compile("(?:from|src=|href=) ?['\"]([^'\"]+\\.(?:js|css))['\"]");

    @Test
    void theApiHasAPageUnderAStrictPolicy() {
        isPage(get("/api").statusCode(200), "The API");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/assets/api.js", "/api/assets/operation.js"})
    void everythingThatThePageLoadsIsThere(String address) {
        Matcher loaded = LOADED.matcher(get(address).statusCode(200).extract().asString());
        while (loaded.find()) {
            String name = loaded.group(1).substring(loaded.group(1).lastIndexOf('/') + 1);
            get("/api/assets/" + name)
                    .statusCode(200)
                    .contentType(startsWith(name.endsWith(".css") ? "text/css" : "text/javascript"));
        }
    }

    @Test
    void anUnknownAssetIsAProblem() {
        get("/api/assets/none.js").statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aPageThatIsKeptIsNotSentAgain() {
        String tag = get("/api")
                .header("Cache-Control", "public, no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api").then().statusCode(304).header("ETag", tag);
    }

    @Test
    void anotherMethodIsAProblemThatNamesTheRightOnes() {
        given().post("/api")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemTypeLeadsToAPageThatExplainsIt(ProblemType type) {
        isPage(get(type.uri()).statusCode(200), type.title());
        get("/problems").statusCode(200).body(containsString("href=\"" + type.uri() + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "unauthenticated, email address and password",
        "gone, one-time link",
        "unavailable, more to do than it can",
    })
    void aProblemTypesPageNamesEveryReasonForIt(String type, String reason) {
        get("/problems/" + type).statusCode(200).body(containsString(reason));
    }

    @Test
    void anUnknownProblemTypeIsNotFoundAndShowsThoseThereAre() {
        isPage(get("/problems/none").statusCode(404).header("Cache-Control", "no-store"), "Problems");
    }

    private static ValidatableResponse get(String address) {
        return given().get(address).then();
    }

    private static void isPage(ValidatableResponse answer, String title) {
        answer.contentType("text/html; charset=utf-8")
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'; style-src 'self';"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<h1>" + title + "</h1>"));
    }
}
