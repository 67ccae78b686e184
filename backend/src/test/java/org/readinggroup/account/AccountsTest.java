package org.readinggroup.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.Organizers;
import org.readinggroup.testsupport.Statements;
import org.readinggroup.testsupport.TestClock;

/** How owners give accounts to people, and take them away. */
@QuarkusTest
class AccountsTest {
    private static final String ACCOUNTS = "/api/v1/admin/accounts";
    private static final String ADA =
            "{\"email\": \"Ada@Example.org\", \"name\": \"Ada\", \"person\": \"ada-lovelace\"}";
    private static final String NEW_PASSWORD = "counting in sevens";

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @Inject
    Editor editor;

    @BeforeEach
    void anOwnerAndAnOrganizerAreThere() throws SQLException {
        database.run("delete from rate_limit");
        organizers.asOwner();
        organizers.asOrganizer();
    }

    @Test
    void areInvitedByALinkThatWorksOnce() {
        Response invited = invite(ADA);

        assertEquals(201, invited.statusCode(), invited.asString());
        JsonNode account = Api.json(invited);
        assertEquals("ada@example.org", account.get("email").asText());
        assertEquals("ada-lovelace", account.get("person").asText());
        assertEquals("ORGANIZER", account.get("role").asText());
        assertTrue(account.get("pending").asBoolean());
        assertEquals(ACCOUNTS + "/" + account.get("id").asText(), invited.header("Location"));
        assertEquals("2026-10-21T15:00:00Z", account.get("invitationExpiresAt").asText());
        String url = account.get("invitationUrl").asText();
        assertTrue(url.matches("http://localhost:\\d+/admin/invitation/[\\w-]{43}"), url);

        Response accepted = use("invitations", secret(url), NEW_PASSWORD);
        assertEquals(200, accepted.statusCode(), accepted.asString());
        assertEquals(
                "Ada",
                Api.json(given().cookie("sign-in", accepted.cookie("sign-in")).get("/api/v1/admin/account"))
                        .get("name")
                        .asText());
        assertEquals(410, use("invitations", secret(url), NEW_PASSWORD).statusCode());
        assertEquals(200, signIn("ada@example.org", NEW_PASSWORD).statusCode());
        assertEquals(
                409,
                organizers
                        .asOwner()
                        .post(invited.header("Location") + "/invitation")
                        .statusCode());
    }

    @Test
    void areInvitedForSevenDaysAndByTheLastLink() {
        String first = Api.json(invite(ADA)).get("invitationUrl").asText();
        String id = Api.json(invite("{\"email\": \"b@example.org\", \"name\": \"B\"}"))
                .get("id")
                .asText();
        String again = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + id + "/invitation"))
                .get("url")
                .asText();
        String last = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + id + "/invitation"))
                .get("url")
                .asText();

        assertEquals(410, use("invitations", secret(again), NEW_PASSWORD).statusCode());
        assertEquals(200, use("invitations", secret(last), NEW_PASSWORD).statusCode());
        assertEquals(410, use("password-resets", secret(first), NEW_PASSWORD).statusCode(), "it is no password link");
        clock.moveTo(TestClock.NOW.plus(Duration.ofDays(7)));
        assertEquals(410, use("invitations", secret(first), NEW_PASSWORD).statusCode());
    }

    @Test
    void areListedByOneQueryForAllTheirPeople() {
        invite(ADA);
        long ofOne = statements.of(this::list);
        invite("{\"email\": \"b@example.org\", \"name\": \"B\", \"person\": \"paul-levy\"}");
        invite("{\"email\": \"c@example.org\", \"name\": \"C\", \"person\": \"emmy-noether\"}");
        long ofThree = statements.of(this::list);

        assertEquals(ofOne, ofThree);
        assertEquals(
                List.of("ada-lovelace", "paul-levy", "emmy-noether"),
                Api.texts(list(), "person").stream()
                        .filter(person -> !person.equals("null"))
                        .toList());
    }

    private JsonNode list() {
        return Api.json(organizers.asOwner().get(ACCOUNTS)).get("items");
    }

    @Test
    void haveAnAddressAndAPersonOfTheirOwn() {
        invite(ADA);

        assertEquals("email", taken(ADA));
        assertEquals("person", taken(ADA.replace("Ada@", "other@")));
        Response nobody = invite("{\"email\": \"c@example.org\", \"name\": \"C\", \"person\": \"nobody\"}");
        assertEquals(400, nobody.statusCode());
        assertEquals("person", Api.json(nobody).at("/violations/0/field").asText());
    }

    @Test
    void areChangedInTheVersionThatWasRead() {
        Response read = organizers.asOwner().get(ACCOUNTS + "/" + Organizers.ORGANIZER);
        String tag = read.header("ETag");

        assertEquals(
                428,
                change(Organizers.ORGANIZER.toString(), null, "{\"name\": \"O\"}")
                        .statusCode());
        Response changed = change(Organizers.ORGANIZER.toString(), tag, "{\"name\": \"O\", \"role\": \"OWNER\"}");
        assertEquals(200, changed.statusCode(), changed.asString());
        assertEquals("O", Api.json(changed).get("name").asText());
        assertEquals("organizer@example.org", Api.json(changed).get("email").asText());
        assertFalse(changed.header("ETag").equals(tag));
        assertEquals(
                412,
                change(Organizers.ORGANIZER.toString(), tag, "{\"name\": \"P\"}")
                        .statusCode());
        assertEquals(
                404,
                change("00000000-0000-4000-8000-000000000000", tag, "{\"name\": \"P\"}")
                        .statusCode());
        assertEquals(
                400,
                change(Organizers.ORGANIZER.toString(), null, "{\"nam\": \"P\"}")
                        .statusCode());
        assertEquals(
                400,
                change("00000000-0000-4000-8000-000000000000", null, "{\"nam\": \"P\"}")
                        .statusCode());
        assertEquals(
                400,
                change(Organizers.ORGANIZER.toString(), "\"another-version\"", "{\"person\": \"nobody\"}")
                        .statusCode());
        assertEquals(
                400,
                change(Organizers.ORGANIZER.toString(), null, "{\"name\": null}")
                        .statusCode());
    }

    @Test
    void leaveNoTraceOfAChangeThatChangesNothing() throws SQLException {
        String id = Organizers.ORGANIZER.toString();
        String tag = read(id).header("ETag");
        String row = "select row_to_json(account)::text from account where id = '" + id + "'";
        String before = database.value(row);
        clock.moveTo("2026-10-14T16:00:00Z");

        for (String same : List.of("{}", "{\"name\": \"%s\"}".formatted(Organizers.ORGANIZER_NAME))) {
            Response answer = change(id, tag, same);
            assertEquals(200, answer.statusCode(), answer.asString());
            assertEquals(tag, answer.header("ETag"));
        }
        assertEquals(tag, read(id).header("ETag"));
        assertEquals(before, database.value(row));
    }

    /** As the tags of all records do, so that none fits another account by chance. */
    @Test
    void nameThemselvesInTheirTags() {
        Response invited = invite(ADA);
        String id = Api.json(invited).get("id").asText();

        assertTrue(invited.header("ETag").startsWith("\"" + id.substring(0, 8) + "-"), invited.header("ETag"));
        assertEquals(invited.header("ETag"), read(id).header("ETag"));
        assertEquals(
                412,
                change(Organizers.ORGANIZER.toString(), invited.header("ETag"), "{\"name\": \"P\"}")
                        .statusCode());
    }

    @Test
    void keepALastOwner() {
        for (String change : List.of("{\"role\": \"ORGANIZER\"}", "{\"disabled\": true}")) {
            assertEquals(409, change(Organizers.OWNER.toString(), "*", change).statusCode());
        }
        assertEquals(200, organizers.asOwner().get(ACCOUNTS).statusCode());
        assertEquals(
                200,
                change(Organizers.ORGANIZER.toString(), "*", "{\"role\": \"OWNER\"}")
                        .statusCode());
        assertEquals(
                200,
                change(Organizers.OWNER.toString(), "*", "{\"role\": \"ORGANIZER\"}")
                        .statusCode());
        assertEquals(403, organizers.asOwner().get(ACCOUNTS).statusCode());
    }

    @Test
    void endAtOnceWhenTheyAreDisabled() {
        String cookie = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");
        String token = organizers.writeToken();

        assertEquals(
                200,
                change(Organizers.ORGANIZER.toString(), "*", "{\"disabled\": true}")
                        .statusCode());

        assertEquals(401, with(cookie));
        assertEquals(
                401,
                given().header("Authorization", "Bearer " + token)
                        .get("/api/v1/admin/account")
                        .statusCode());
        assertEquals(401, signIn("organizer@example.org", Organizers.PASSWORD).statusCode());
        assertEquals(
                409,
                organizers
                        .asOwner()
                        .post(ACCOUNTS + "/" + Organizers.ORGANIZER + "/password-link")
                        .statusCode());
        change(Organizers.ORGANIZER.toString(), "*", "{\"disabled\": false}");
        assertEquals(401, with(cookie), "what has ended does not come back");
        assertEquals(
                401,
                given().header("Authorization", "Bearer " + token)
                        .get("/api/v1/admin/account")
                        .statusCode());
        assertEquals(200, signIn("organizer@example.org", Organizers.PASSWORD).statusCode());
    }

    @Test
    void areOneForTwoSpellingsOfAnAddressThatLookAlike() {
        Response invited = invite("{\"email\": \"zo\u00eb@example.org\", \"name\": \"Zo\u00eb\"}");

        assertEquals(201, invited.statusCode(), invited.asString());
        assertEquals("email", taken("{\"email\": \"ZOE\u0308@example.org\", \"name\": \"Zo\u00eb\"}"));
    }

    @Test
    void getAnotherPasswordByAnOwnersLink() {
        String before = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");
        String url = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + Organizers.ORGANIZER + "/password-link"))
                .get("url")
                .asText();

        assertTrue(url.contains("/admin/password/"), url);
        assertEquals(200, use("password-resets", secret(url), NEW_PASSWORD).statusCode());
        assertEquals(401, with(before));
        assertEquals(401, signIn("organizer@example.org", Organizers.PASSWORD).statusCode());
        assertEquals(200, signIn("organizer@example.org", NEW_PASSWORD).statusCode());
        assertEquals(410, use("password-resets", secret(url), NEW_PASSWORD).statusCode());
    }

    @Test
    void loseTheirLinkWhenTheyAreDisabled() {
        String url = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + Organizers.ORGANIZER + "/password-link"))
                .get("url")
                .asText();
        String organizer = Organizers.ORGANIZER.toString();

        assertEquals(200, change(organizer, "*", "{\"disabled\": true}").statusCode());
        assertEquals(200, change(organizer, "*", "{\"disabled\": false}").statusCode());
        assertEquals(410, use("password-resets", secret(url), NEW_PASSWORD).statusCode());
    }

    @Test
    void loseTheirLinkWithAnotherPassword() {
        String here = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");
        String url = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + Organizers.ORGANIZER + "/password-link"))
                .get("url")
                .asText();

        assertEquals(204, password(here, Organizers.PASSWORD).statusCode());
        assertEquals(
                410, use("password-resets", secret(url), "counting in eights").statusCode());
    }

    @Test
    void endTheOtherSignInsWithAnotherPassword() {
        String here = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");
        String there = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");

        assertEquals(
                "currentPassword",
                Api.json(password(here, "not this one"))
                        .at("/violations/0/field")
                        .asText());
        assertEquals(200, with(there));
        assertEquals(204, password(here, Organizers.PASSWORD).statusCode());
        assertEquals(200, with(here));
        assertEquals(401, with(there));
        assertEquals(200, signIn("organizer@example.org", NEW_PASSWORD).statusCode());
    }

    @Test
    void forgetTheOtherBrowsersWithAnotherPassword() {
        Response here = signIn("organizer@example.org", Organizers.PASSWORD);
        Response there = signIn("organizer@example.org", Organizers.PASSWORD);
        assertEquals(
                204,
                given().cookie("sign-in", here.cookie("sign-in"))
                        .cookie("known-browser", here.cookie("known-browser"))
                        .contentType("application/json")
                        .body("{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}"
                                .formatted(Organizers.PASSWORD, NEW_PASSWORD))
                        .put("/api/v1/admin/account/password")
                        .statusCode());

        for (int strangers = 0; strangers < 10; strangers++) {
            assertEquals(401, signIn("organizer@example.org", "not this one").statusCode());
        }
        assertEquals(429, signInWith(there.cookie("known-browser")).statusCode());
        assertEquals(200, signInWith(here.cookie("known-browser")).statusCode());
    }

    @Test
    void forgetEveryBrowserWithALinkForAnotherPassword() throws SQLException {
        signIn("organizer@example.org", Organizers.PASSWORD);
        signIn("organizer@example.org", Organizers.PASSWORD);
        String url = Api.json(organizers.asOwner().post(ACCOUNTS + "/" + Organizers.ORGANIZER + "/password-link"))
                .get("url")
                .asText();

        Response here = use("password-resets", secret(url), NEW_PASSWORD);

        assertEquals("1", database.value("select count(*) from known_browser"));
        assertEquals(200, signInWith(here.cookie("known-browser")).statusCode());
    }

    private static Response signInWith(String knownBrowser) {
        return given().cookie("known-browser", knownBrowser)
                .contentType("application/json")
                .body("{\"email\": \"organizer@example.org\", \"password\": \"%s\"}".formatted(NEW_PASSWORD))
                .post("/api/v1/sign-in");
    }

    @Test
    void areOfThePersonInWhomTheirsWasMerged() {
        String id = Api.json(invite(ADA)).get("id").asText();
        String tag = read(id).header("ETag");

        Editor.json(200, editor.post("/people/ada-lovelace/merge", "{\"into\": \"paul-levy\"}"));
        assertEquals("paul-levy", Api.json(read(id)).get("person").asText());
        assertEquals(412, change(id, tag, "{\"name\": \"P\"}").statusCode());

        // One person has one account: it keeps its own.
        String other = Api.json(invite("{\"email\": \"b@example.org\", \"name\": \"B\", \"person\": \"emmy-noether\"}"))
                .get("id")
                .asText();
        Editor.json(200, editor.post("/people/paul-levy/merge", "{\"into\": \"emmy-noether\"}"));
        assertTrue(Api.json(read(id)).get("person").isNull());
        assertEquals("emmy-noether", Api.json(read(other)).get("person").asText());
    }

    private Response read(String id) {
        return organizers.asOwner().get(ACCOUNTS + "/" + id);
    }

    @Test
    void areOfAPersonByTheSlugOfBeforeToo() {
        editor.patch("/people/ada-lovelace", "{\"slug\": \"ada-king\"}");

        assertEquals("ada-king", Api.json(invite(ADA)).get("person").asText());
    }

    @Test
    void areOfNobodyInTheBinButWhomTheyHave() {
        Editor.json(201, editor.post("/people", "{\"name\": \"Gone Soon\"}"));
        String id = Api.json(invite("{\"email\": \"g@example.org\", \"name\": \"G\", \"person\": \"gone-soon\"}"))
                .get("id")
                .asText();
        editor.delete("/people/gone-soon");

        assertEquals(200, change(id, "*", "{\"name\": \"Gone\"}").statusCode());
        assertEquals("gone-soon", Api.json(read(id)).get("person").asText());
        assertEquals(
                List.of("person: must be the slug of a person who is there"),
                Editor.violations(400, change(Organizers.ORGANIZER.toString(), "*", "{\"person\": \"gone-soon\"}")));
    }

    @Test
    void areMadeOnceWhereTwoOwnersInviteAtTheSameTime() throws Exception {
        ExecutorService owners = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> invitations =
                    Collections.nCopies(24, () -> invite(ADA).statusCode());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : owners.invokeAll(invitations)) {
                answers.add(answer.get());
            }
            Collections.sort(answers);

            assertEquals(201, answers.get(0));
            assertEquals(Set.of(409), Set.copyOf(answers.subList(1, 24)));
        } finally {
            owners.shutdownNow();
        }
        assertEquals("1", database.value("select count(*) from account where email = 'ada@example.org'"));
    }

    @Test
    void letNobodyTryPasswordsInAnOpenBrowser() {
        String here = signIn("organizer@example.org", Organizers.PASSWORD).cookie("sign-in");

        for (int i = 0; i < 5; i++) {
            assertEquals(400, password(here, "not this one").statusCode());
        }
        assertEquals(429, password(here, Organizers.PASSWORD).statusCode());
    }

    private Response invite(String json) {
        return organizers.asOwner().contentType("application/json").body(json).post(ACCOUNTS);
    }

    private String taken(String json) {
        Response answer = invite(json);
        assertEquals(409, answer.statusCode());
        return Api.json(answer).at("/violations/0/field").asText();
    }

    private Response change(String id, String ifMatch, String patch) {
        var request = organizers.asOwner().contentType("application/merge-patch+json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(patch.getBytes(StandardCharsets.UTF_8)).patch(ACCOUNTS + "/" + id);
    }

    private static Response use(String link, String token, String password) {
        return given().contentType("application/json")
                .body("{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password))
                .post("/api/v1/" + link);
    }

    private static Response password(String cookie, String current) {
        return given().cookie("sign-in", cookie)
                .contentType("application/json")
                .body("{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, NEW_PASSWORD))
                .put("/api/v1/admin/account/password");
    }

    private static Response signIn(String email, String password) {
        return given().contentType("application/json")
                .body("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password))
                .post("/api/v1/sign-in");
    }

    private static int with(String cookie) {
        return given().cookie("sign-in", cookie).get("/api/v1/admin/account").statusCode();
    }

    private static String secret(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
