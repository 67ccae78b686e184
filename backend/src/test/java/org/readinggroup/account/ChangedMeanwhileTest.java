package org.readinggroup.account;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Organizers;

/**
 * An account becomes another while a request that has read it is under way: the change is made but not yet committed when the
 * request reads, and is committed as soon as the request waits for it.
 */
@QuarkusTest
class ChangedMeanwhileTest {
    private static final String HASH = "select password_hash from account where id = '" + Organizers.ORGANIZER + "'";
    private static final String OTHER_HASH =
            "update account set password_hash = '$argon2id$another' where id = '" + Organizers.ORGANIZER + "'";
    private static final String DISABLED =
            "update account set disabled = true where id = '" + Organizers.ORGANIZER + "'";

    /** Of the organizer's password, with 8 KiB. */
    private static final String WEAK =
            "$argon2id$v=19$m=8,t=1,p=1$ZPmoc1wMe8NhEun18+6A2g$G2oSeiys+FnaE4YuXmepNxrhpvTh9kHK1exadV8RxD8";

    @Inject
    Organizers organizers;

    @Inject
    Database database;

    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @BeforeEach
    void anOwnerAndAnOrganizerAreThere() throws SQLException {
        database.run("delete from rate_limit");
        organizers.asOwner();
        organizers.asOrganizer();
    }

    @AfterEach
    void end() {
        other.shutdownNow();
    }

    @Test
    void beginsNoSignInWithThePasswordOfBefore() throws Exception {
        assertEquals(401, whileCommitting(OTHER_HASH, this::signIn).statusCode());
        assertEquals("$argon2id$another", database.value(HASH));
        assertEquals("0", database.value("select count(*) from sign_in where client <> 'A test'"));
    }

    @Test
    void beginsNoSignInOfADisabledAccount() throws Exception {
        assertEquals(401, whileCommitting(DISABLED, this::signIn).statusCode());
        assertEquals("0", database.value("select count(*) from sign_in where client <> 'A test'"));
    }

    @Test
    void bringsNoOldPasswordBackWithABetterHash() throws Exception {
        database.run("update account set password_hash = ? where id = ?", WEAK, Organizers.ORGANIZER);

        assertEquals(401, whileCommitting(OTHER_HASH, this::signIn).statusCode());
        assertEquals("$argon2id$another", database.value(HASH));
    }

    @Test
    void replacesNoOtherPasswordThanTheOneThatWasGiven() throws Exception {
        RequestSpecification organizer = organizers.asOrganizer();
        Response changed = whileCommitting(OTHER_HASH, () -> organizer
                .contentType("application/json")
                .body("{\"currentPassword\": \"%s\", \"newPassword\": \"counting in sevens\"}"
                        .formatted(Organizers.PASSWORD))
                .put("/api/v1/admin/account/password"));

        assertEquals(400, changed.statusCode(), changed.asString());
        assertEquals("currentPassword", changed.path("violations[0].field"));
        assertEquals("$argon2id$another", database.value(HASH));
    }

    @Test
    void keepsAPasswordThatWasSetWhileAnOwnerEdits() throws Exception {
        RequestSpecification owner = organizers.asOwner();
        Response changed = whileCommitting(OTHER_HASH, () -> owner.header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"name\": \"Oscar\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/admin/accounts/" + Organizers.ORGANIZER));

        assertEquals(200, changed.statusCode(), changed.asString());
        assertEquals("$argon2id$another", database.value(HASH));
    }

    private Response signIn() {
        return given().contentType("application/json")
                .body("{\"email\": \"organizer@example.org\", \"password\": \"" + Organizers.PASSWORD + "\"}")
                .post("/api/v1/sign-in");
    }

    private Response whileCommitting(String change, Callable<Response> request) throws Exception {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            Future<Response> answer = other.submit(request);
            awaitThatItWaits(answer);
            connection.commit();
            connection.setAutoCommit(true);
            return answer.get();
        }
    }

    private void awaitThatItWaits(Future<Response> answer) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (database.value("select count(*) from pg_locks where not granted").equals("0")) {
            assertTrue(!answer.isDone() && System.nanoTime() < patience, "the request waits for the account");
            Thread.sleep(5);
        }
    }
}
