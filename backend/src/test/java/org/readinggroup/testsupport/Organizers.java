package org.readinggroup.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Callers of the admin half, as RestAssured sends their requests. Their accounts, sign-ins and tokens are written straight into
 * the database when they are asked for, so that no test waits for a password's hash; how somebody gets them over HTTP is what
 * the tests of signing in are about.
 */
@Singleton
public class Organizers {
    /** The owner, {@code owner@example.org}. */
    public static final UUID OWNER = UUID.fromString("0a000000-0000-4000-8000-000000000001");

    /** An organizer, {@code organizer@example.org}, whose tokens these are. */
    public static final UUID ORGANIZER = UUID.fromString("0a000000-0000-4000-8000-000000000002");

    private static final UUID DISABLED = UUID.fromString("0a000000-0000-4000-8000-000000000003");

    /** As the other organizers know them. */
    public static final String OWNER_NAME = "Olive Owner";

    public static final String ORGANIZER_NAME = "Oscar Organizer";

    /** The password of all of them, hashed with the parameters of today. */
    public static final String PASSWORD = "zebras code in stripes";

    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$uwoAweLTKvFsm1v9kmZoog$l2y1jQvNfWKqGa5xMDD11SAGLCQY1PV3Sm2KE8m37+Q";

    private final DataSource dataSource;
    private final Clock clock;

    Organizers(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Signed in as the owner. */
    public RequestSpecification asOwner() {
        return signedIn(OWNER, "owner", "OWNER", false);
    }

    /** Signed in as an organizer. */
    public RequestSpecification asOrganizer() {
        return signedIn(ORGANIZER, "organizer", "ORGANIZER", false);
    }

    /** With the cookie of an organizer whose account was disabled since. */
    public RequestSpecification asDisabled() {
        return signedIn(DISABLED, "disabled", "ORGANIZER", true);
    }

    /** With a token of the organizer's that may only read. */
    public RequestSpecification withReadToken() {
        return token("read", "{read}", Duration.ofDays(1), false);
    }

    /** With a token of the organizer's that may write. */
    public RequestSpecification withWriteToken() {
        return token("write", "{write}", Duration.ofDays(1), false);
    }

    /** With a token that could write until yesterday. */
    public RequestSpecification withExpiredToken() {
        return token("expired", "{write}", Duration.ofDays(-1), false);
    }

    /** With a token that could write before it was revoked. */
    public RequestSpecification withRevokedToken() {
        return token("revoked", "{write}", Duration.ofDays(1), true);
    }

    /** With the organizer's cookie and a token together. */
    public RequestSpecification withCookieAndToken() {
        asOrganizer();
        return withWriteToken().cookie("sign-in", secret("organizer"));
    }

    /** With nothing that says who asks. */
    public RequestSpecification asNobody() {
        return plain();
    }

    /** The organizer's cookie, as a header has it. */
    public String organizerCookie() {
        asOrganizer();
        return "sign-in=" + secret("organizer");
    }

    /** The text of a token that works and may write. */
    public String writeToken() {
        withWriteToken();
        return "rgt_" + secret("write");
    }

    private RequestSpecification signedIn(UUID id, String name, String role, boolean disabled) {
        account(id, name, role, disabled);
        Instant now = clock.instant();
        // Many may come at once, and "on conflict" of one key says nothing of the other.
        run(
                "insert into sign_in (id, account_id, secret_hash, client, created_at, last_seen_at) "
                        + "values (?, ?, ?, 'A test', ?, ?) on conflict do nothing",
                id,
                id,
                hash(secret(name)),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC));
        run(
                "update sign_in set created_at = ?, last_seen_at = ? where id = ?",
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC),
                id);
        return plain().cookie("sign-in", secret(name));
    }

    private RequestSpecification token(String name, String scopes, Duration validity, boolean revoked) {
        account(ORGANIZER, "organizer", "ORGANIZER", false);
        Instant now = clock.instant();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        run("delete from api_token where id = ?", id);
        if (!revoked) {
            run(
                    """
                    insert into api_token (id, account_id, name, scopes, secret_hash, created_at, expires_at)
                    values (?, ?, ?, cast(? as text[]), ?, ?, ?)
                    """,
                    id,
                    ORGANIZER,
                    "Token " + name,
                    scopes,
                    hash("rgt_" + secret(name)),
                    now.minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC),
                    now.plus(validity).atOffset(ZoneOffset.UTC));
        }
        return plain().header("Authorization", "Bearer rgt_" + secret(name));
    }

    private void account(UUID id, String name, String role, boolean disabled) {
        String shown = id.equals(OWNER) ? OWNER_NAME : id.equals(ORGANIZER) ? ORGANIZER_NAME : "Disa Bled";
        run(
                """
                insert into account (id, email, name, role, password_hash, disabled, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                id,
                name + "@example.org",
                shown,
                role,
                HASH,
                disabled,
                TestClock.NOW.atOffset(ZoneOffset.UTC),
                TestClock.NOW.atOffset(ZoneOffset.UTC));
    }

    private static RequestSpecification plain() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }

    /** 43 characters, as a real one has. */
    private static String secret(String name) {
        return (name + "-").repeat(43).substring(0, 43);
    }

    private void run(String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
