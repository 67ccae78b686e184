package org.readinggroup.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.shared.settings.SettingsException;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.TestClock;

/** How a service that has no account gets its first owner, and one that lost its last owner another. */
@QuarkusTest
class FirstOwnerTest {
    private static final String PASSWORD = "counting in sevens";

    @Inject
    AccountRepository accounts;

    @Inject
    PasswordService passwords;

    @Inject
    OneTimeLinks links;

    @Inject
    Hashing hashing;

    @Inject
    Database database;

    @Inject
    Organizers organizers;

    @Inject
    TestClock clock;

    @BeforeEach
    void thereIsNoAccount() throws SQLException {
        database.run("delete from account");
        database.run("delete from one_time_link");
    }

    @Test
    void isMadeFromTheSettingsOnce() throws SQLException {
        start("First@Example.org", PASSWORD, false);
        start("second@example.org", PASSWORD, false);

        assertEquals("first@example.org", database.value("select string_agg(email, ',') from account"));
        assertEquals("OWNER", database.value("select role from account"));
        assertEquals("0", database.value("select count(*) from one_time_link"));
        Response answer = given().contentType("application/json")
                .body("{\"email\": \"first@example.org\", \"password\": \"" + PASSWORD + "\"}")
                .post("/api/v1/sign-in");
        assertEquals(200, answer.statusCode(), answer.asString());
    }

    @Test
    void endsTheStartWhereTheSettingsCannotBe() {
        assertThrows(SettingsException.class, () -> start("first@example.org", "password123", false));
        assertThrows(SettingsException.class, () -> start("first@example.org", "short", false));
        assertThrows(SettingsException.class, () -> start("first", PASSWORD, false));
    }

    @Test
    void endsTheStartWhereTheSettingsNameHalfOfOne() throws SQLException {
        SettingsException noPassword =
                assertThrows(SettingsException.class, () -> start("first@example.org", null, false));
        SettingsException noEmail = assertThrows(SettingsException.class, () -> start(null, PASSWORD, false));

        assertTrue(noPassword.getMessage().startsWith("READINGGROUP_OWNER_PASSWORD must "), noPassword.getMessage());
        assertTrue(noEmail.getMessage().startsWith("READINGGROUP_OWNER_EMAIL must "), noEmail.getMessage());
        assertEquals("0", database.value("select count(*) from one_time_link"));
    }

    @Test
    void isMadeByAnAddressThatIsPrintedAndWorksOnce() throws SQLException {
        start(null, null, false);
        assertEquals("SET_UP", database.value("select purpose from one_time_link"));
        String one = secret(links.setUp());
        String other = secret(links.setUp());

        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(400)));
        Response made = setUp(one, "first@example.org");

        assertEquals(200, made.statusCode(), made.asString());
        assertEquals("OWNER", Api.json(made).get("role").asText());
        assertEquals(
                200,
                given().cookie("sign-in", made.cookie("sign-in"))
                        .get("/api/v1/admin/accounts")
                        .statusCode());
        assertEquals(410, setUp(one, "first@example.org").statusCode());
        assertEquals(410, setUp(other, "second@example.org").statusCode(), "those of other starts end with it");
        assertEquals("0", database.value("select count(*) from one_time_link"));
    }

    @Test
    void isNotMadeByTheAddressOfAStartThatWasOvertaken() throws SQLException {
        String late = secret(links.setUp());
        organizers.asOrganizer();

        assertEquals(410, setUp(late, "second@example.org").statusCode(), "there is an account by now");
        assertEquals("organizer@example.org", database.value("select string_agg(email, ',') from account"));
    }

    @Test
    void endsEveryOtherWayToAnOwnerWhenOneIsUsed() throws SQLException {
        organizers.asOrganizer();
        links.password(Organizers.ORGANIZER);
        links.recovery();
        links.setUp();

        assertEquals(
                200, setUp(secret(links.recovery()), "organizer@example.org").statusCode());
        assertEquals("0", database.value("select count(*) from one_time_link"));
    }

    @Test
    void printsNothingWhereThereIsAnAccount() throws SQLException {
        organizers.asOrganizer();
        start(null, null, false);

        assertEquals("0", database.value("select count(*) from one_time_link"));
    }

    @Test
    void givesALostOwnerAWayBackForADay() throws SQLException {
        organizers.asOrganizer();
        start(null, null, true);
        assertEquals("RECOVERY", database.value("select purpose from one_time_link"));

        Response back = setUp(secret(links.recovery()), "organizer@example.org");

        assertEquals(200, back.statusCode(), back.asString());
        assertEquals("OWNER", Api.json(back).get("role").asText());
        assertEquals(Organizers.ORGANIZER.toString(), Api.json(back).get("id").asText());
        String late = secret(links.recovery());
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(1)));
        assertEquals(410, setUp(late, "organizer@example.org").statusCode());
    }

    private void start(String email, String password, boolean recovery) {
        new FirstOwner(
                        Optional.ofNullable(email),
                        Optional.ofNullable(password),
                        recovery,
                        accounts,
                        passwords,
                        links,
                        hashing)
                .seeThatThereIsOne(null);
    }

    private static String secret(OneTimeLink link) {
        assertTrue(link.url().matches(".*/admin/set-up/[\\w-]{43}"), link.url());
        return link.url().substring(link.url().lastIndexOf('/') + 1);
    }

    private static Response setUp(String token, String email) {
        return given().contentType("application/json")
                .body("{\"token\": \"%s\", \"email\": \"%s\", \"name\": \"First\", \"password\": \"%s\"}"
                        .formatted(token, email, PASSWORD))
                .post("/api/v1/set-up");
    }
}
