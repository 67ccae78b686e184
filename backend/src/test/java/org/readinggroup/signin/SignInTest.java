package org.readinggroup.signin;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** Signing in with a password, and how a sign-in ends. */
@QuarkusTest
class SignInTest {
    /** Of the same password, with 8 KiB. */
    private static final String WEAK =
            "$argon2id$v=19$m=8,t=1,p=1$ZPmoc1wMe8NhEun18+6A2g$G2oSeiys+FnaE4YuXmepNxrhpvTh9kHK1exadV8RxD8";

    private static final String ACCOUNT = "/api/v1/admin/account";

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void anOwnerExists() throws SQLException {
        database.run("delete from rate_limit");
        organizers.asOwner();
    }

    @Test
    void givesTheAccountAndACookie() {
        Response answer = signIn("OWNER@example.org", Organizers.PASSWORD);

        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals("owner@example.org", Api.json(answer).get("email").asText());
        assertEquals(
                "2026-10-14T15:00:00Z", Api.json(answer).get("lastSignInAt").asText());
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertNull(answer.header("Access-Control-Allow-Origin"));
        String cookie = answer.headers().getValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("sign-in="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.matches("sign-in=[\\w-]{43};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"), cookie);
        assertTrue(cookie.contains("Max-Age=604800") && !cookie.contains("Domain"), cookie);
        assertEquals(200, with(answer.cookie("sign-in")));
    }

    @Test
    void saysTheSameOfAWrongPasswordAnUnknownAddressAndADisabledAccount() {
        organizers.asDisabled();
        ObjectNode wrong =
                (ObjectNode) refused("owner@example.org", "not the password").deepCopy();

        assertEquals(wrong, refused("nobody@example.org", "not the password"));
        assertEquals(wrong, refused("disabled@example.org", Organizers.PASSWORD));
    }

    /** A hash is nearly all of the time that an answer takes: each of them makes exactly one. */
    @Test
    void takesAsLongForAnUnknownAddressAsForAWrongPassword() {
        organizers.asDisabled();
        for (String email : List.of("owner@example.org", "nobody@example.org", "disabled@example.org")) {
            double before = hashes();

            refused(email, "not the password");

            assertEquals(before + 1, hashes(), email);
        }
    }

    private double hashes() {
        return meters.get("readinggroup.password.hashes").counter().count();
    }

    @Test
    void endsBySigningOut() {
        String cookie = signIn("owner@example.org", Organizers.PASSWORD).cookie("sign-in");

        Response out = given().cookie("sign-in", cookie).post("/api/v1/sign-out");

        assertEquals(204, out.statusCode());
        assertTrue(out.header("Set-Cookie").contains("Max-Age=0"), out.header("Set-Cookie"));
        assertEquals(401, with(cookie));
        assertEquals(204, given().post("/api/v1/sign-out").statusCode(), "who is not signed in is signed out");
    }

    @Test
    void endsTwelveHoursAfterItWasLastSeen() {
        String cookie = signIn("owner@example.org", Organizers.PASSWORD).cookie("sign-in");

        clock.moveTo(TestClock.NOW.plus(Duration.ofHours(11)));
        assertEquals(200, with(cookie));
        clock.moveTo(TestClock.NOW.plus(Duration.ofHours(22)));
        assertEquals(200, with(cookie));
        clock.moveTo(TestClock.NOW.plus(Duration.ofHours(34)));
        assertEquals(401, with(cookie));
    }

    @Test
    void endsAfterSevenDaysWhateverHappens() {
        String cookie = signIn("owner@example.org", Organizers.PASSWORD).cookie("sign-in");

        for (int hour = 8; hour < 7 * 24; hour += 8) {
            clock.moveTo(TestClock.NOW.plus(Duration.ofHours(hour)));
            assertEquals(200, with(cookie));
        }
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(7)));
        assertEquals(401, with(cookie));
    }

    @Test
    void notesWhenItWasSeenOnceAMinute() throws SQLException {
        String cookie = signIn("owner@example.org", Organizers.PASSWORD).cookie("sign-in");
        String seen = "select max(last_seen_at) from sign_in where client <> 'A test'";
        String first = database.value(seen);

        clock.moveTo(TestClock.NOW.plusSeconds(59));
        with(cookie);
        assertEquals(first, database.value(seen));
        clock.moveTo(TestClock.NOW.plusSeconds(61));
        with(cookie);
        assertFalse(database.value(seen).equals(first));
    }

    @Test
    void listsWhereOneIsSignedInAndEndsOneAtOnce() {
        String laptop = signIn("owner@example.org", Organizers.PASSWORD).cookie("sign-in");
        String phone = given().header(
                        "User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/605.1")
                .contentType("application/json")
                .body("{\"email\": \"owner@example.org\", \"password\": \"" + Organizers.PASSWORD + "\"}")
                .post("/api/v1/sign-in")
                .cookie("sign-in");
        String list = ACCOUNT + "/sign-ins";

        var items =
                Api.list(Api.json(given().cookie("sign-in", laptop).get(list)).get("items"));
        var other = items.stream()
                .filter(it -> it.get("client").asText().equals("Safari on iPhone"))
                .findFirst()
                .orElseThrow();
        assertEquals(3, items.size());
        assertEquals(
                1, items.stream().filter(it -> it.get("current").asBoolean()).count());
        assertFalse(other.get("current").asBoolean());
        assertEquals(
                204,
                given().cookie("sign-in", laptop)
                        .delete(list + "/" + other.get("id").asText())
                        .statusCode());
        assertEquals(401, with(phone));
        assertEquals(200, with(laptop));
        assertEquals(204, given().cookie("sign-in", laptop).delete(list).statusCode());
        assertEquals(401, with(laptop));
    }

    @Test
    void hashesAnewWhereTheParametersHaveRisen() throws SQLException {
        database.run("update account set password_hash = ? where id = ?", WEAK, Organizers.OWNER);

        assertEquals(200, signIn("owner@example.org", Organizers.PASSWORD).statusCode());
        String hash = database.value("select password_hash from account where id = ?", Organizers.OWNER);
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertEquals(200, signIn("owner@example.org", Organizers.PASSWORD).statusCode());
    }

    @Test
    void changesNothingOnThePublicHalf() {
        for (String cookie : new String[] {"x", "", "a".repeat(43)}) {
            assertEquals(
                    200,
                    given().cookie("sign-in", cookie)
                            .header("Authorization", "Bearer nonsense")
                            .get("/api/v1/topics")
                            .statusCode());
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode refused(String email, String password) {
        Response answer = signIn(email, password);
        assertEquals(401, answer.statusCode());
        assertEquals("Bearer realm=\"reading group\"", answer.header("WWW-Authenticate"));
        assertTrue(answer.cookies().isEmpty());
        return ((ObjectNode) Api.json(answer)).without("instance");
    }

    private static int with(String cookie) {
        return given().cookie("sign-in", cookie).get(ACCOUNT).statusCode();
    }

    static Response signIn(String email, String password) {
        return given().contentType("application/json")
                .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
                .post("/api/v1/sign-in");
    }
}
