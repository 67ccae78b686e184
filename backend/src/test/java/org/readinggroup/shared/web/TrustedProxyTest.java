package org.readinggroup.shared.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.Wire;

/** What a proxy that is trusted says of the connection is believed: browsers are then told to stay with https. */
@QuarkusTest
@TestProfile(TrustedProxyTest.OnThisMachine.class)
class TrustedProxyTest {
    public static class OnThisMachine implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readinggroup.trusted-proxies", "127.0.0.1, ::1,10.1.0.0/16,2001:db8:ffff::/48");
        }
    }

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/%zz", "/api/v1/group", "/api/v1/nothing", "/api/v1/group?q=%zz"})
    void isBelievedThatTheConnectionIsEncrypted(String address) {
        assertEquals(
                "max-age=63072000",
                Wire.get(address, "X-Forwarded-Proto: https").header("Strict-Transport-Security"));
        assertNull(Wire.get(address, "X-Forwarded-Proto: http").header("Strict-Transport-Security"));
        assertNull(Wire.get(address).header("Strict-Transport-Security"));
    }

    @Test
    void isBelievedSoThatCookiesAreOfThisHostAndOfHttpsAlone() {
        organizers.asOwner();

        List<String> cookies =
                signIn(given().header("X-Forwarded-Proto", "https")).headers().getValues("Set-Cookie");

        assertEquals(2, cookies.size());
        for (String cookie : cookies) {
            assertTrue(cookie.startsWith("__Host-"), cookie);
            for (String part : List.of("Secure", "HttpOnly", "SameSite=Lax", "Path=/")) {
                assertTrue(cookie.contains(part), cookie);
            }
            assertFalse(cookie.contains("Domain"), cookie);
        }
        String value = cookies.stream()
                .filter(cookie -> cookie.startsWith("__Host-sign-in="))
                .map(cookie -> cookie.replaceAll("^[^=]*=|;.*", ""))
                .findFirst()
                .orElseThrow();
        assertEquals(200, account("https", "__Host-sign-in", value));
        assertEquals(401, account("https", "sign-in", value), "a cookie that http could have set");
        assertEquals(401, account("http", "__Host-sign-in", value));
    }

    /** Most proxies add the address that they see to what the client wrote. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9|203.0.113.9",
                "6.6.6.6, 203.0.113.9|203.0.113.9",
                "6.6.6.6,203.0.113.9, 10.1.2.3|203.0.113.9",
                "6.6.6.6, 10.1.2.3, 203.0.113.9|203.0.113.9",
                "6.6.6.6, 203.0.113.9:4711|203.0.113.9",
                "6.6.6.6, ::ffff:203.0.113.9|203.0.113.9",
                "6.6.6.6, 2001:db8:1:2:3:4:5:6|20010db800010002/64",
                "6.6.6.6, [2001:db8:1:2::6]|20010db800010002/64",
                "6.6.6.6, [2001:db8:1:2::6]:4711, 2001:db8:ffff::1|20010db800010002/64",
                "garbage, 203.0.113.9|203.0.113.9",
                "203.0.113.9, garbage|127.0.0.1",
                "203.0.113.9, example.org, 10.1.2.3|10.1.2.3",
                "203.0.113.9,|127.0.0.1",
                "10.1.2.3|10.1.2.3",
                "1.2.3|127.0.0.1",
            })
    void isBelievedWhoItsClientIs(String forwarded, String counted) throws SQLException {
        assertEquals(List.of(counted), addressesThatCount("X-Forwarded-For: " + forwarded));
    }

    @Test
    void isBelievedInTheLastOfSeveralLines() throws SQLException {
        assertEquals(
                List.of("203.0.113.9"),
                addressesThatCount("X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 7.7.7.7, 203.0.113.9"));
        assertEquals(
                List.of("203.0.113.9"),
                addressesThatCount("X-Forwarded-For: 6.6.6.6, 203.0.113.9", "X-Forwarded-For: 10.1.2.3"));
        assertEquals(List.of("127.0.0.1"), addressesThatCount());
    }

    /** What a wrong password is counted against, but for the account. */
    private List<String> addressesThatCount(String... headers) throws SQLException {
        return addressesThatCount(database, headers);
    }

    static List<String> addressesThatCount(Database database, String... headers) throws SQLException {
        database.run("delete from rate_limit");
        assertEquals(
                401,
                Wire.sendBody(
                                "POST",
                                "/api/v1/sign-in",
                                "{\"email\": \"nobody@example.org\", \"password\": \"wrong\"}",
                                headers)
                        .status());
        return database.column(
                "select replace(key, 'sign-in:address:', '') from rate_limit where key like 'sign-in:address:%'");
    }

    private static Response signIn(RequestSpecification from) {
        return from.header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body("{\"email\": \"owner@example.org\", \"password\": \"" + Organizers.PASSWORD + "\"}")
                .post("/api/v1/sign-in");
    }

    private static int account(String scheme, String cookie, String value) {
        return given().header("X-Forwarded-Proto", scheme)
                .cookie(cookie, value)
                .get("/api/v1/admin/account")
                .statusCode();
    }
}
