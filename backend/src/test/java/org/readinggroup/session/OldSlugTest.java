package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** A slug that was given up redirects, and stays reserved. */
@QuarkusTest
class OldSlugTest {
    private static final String UNIQUE_VIOLATION = "23505";

    @Inject
    Database database;

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource({
        "session, sessions, zebra-codes",
        "video, videos, entropy-explained",
        "person, people, claude-shannon",
        "paper, papers, mathematical-theory"
    })
    void redirectsToTheSlugOfToday(String table, String list, String slug) throws SQLException {
        rename(table, slug, "second-name");
        rename(table, "second-name", "third-name");

        for (String old : new String[] {slug, "second-name"}) {
            Response moved = Api.get("/api/v1/" + list + "/" + old);
            assertEquals(308, moved.statusCode());
            assertEquals("/api/v1/" + list + "/third-name", path(moved.header("Location")));
            assertEquals("no-cache", moved.header("Cache-Control"));
            assertEquals("*", moved.header("Access-Control-Allow-Origin"));
        }
        Api.read("/api/v1/" + list + "/third-name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "v1", "sessions", "admin", "history", "ics"})
    void redirectsWhateverWordTheSlugIs(String word) throws SQLException {
        rename("session", "zebra-codes", word);
        rename("session", word, "stripe-codes");

        assertMoved(Api.get("/api/v1/sessions/" + word), "/api/v1/sessions/stripe-codes");
        assertMoved(Api.get("/sessions/" + word + ".ics"), "/sessions/stripe-codes.ics");
        assertMoved(editor.get("/sessions/" + word), "/api/v1/admin/sessions/stripe-codes");
        assertMoved(editor.get("/sessions/" + word + "/history"), "/api/v1/admin/sessions/stripe-codes/history");
        assertMoved(editor.post("/sessions/" + word + "/check"), "/api/v1/admin/sessions/stripe-codes/check");
    }

    @Test
    void redirectsWithTheQueryAsItCame() throws SQLException {
        rename("session", "zebra-codes", "stripe-codes");

        assertMoved(
                editor.get("/sessions/zebra-codes/history?limit=%35"),
                "/api/v1/admin/sessions/stripe-codes/history?limit=%35");
    }

    @Test
    void staysReserved() throws SQLException {
        rename("session", "zebra-codes", "stripe-codes");

        SQLException refused = assertThrows(SQLException.class, () -> rename("session", "unicode", "zebra-codes"));
        assertEquals(UNIQUE_VIOLATION, refused.getSQLState());
        refused = assertThrows(SQLException.class, () -> database.run("""
                insert into session (id, slug, title, stage, time_zone, minutes, created_at, updated_at)
                values (gen_random_uuid(), 'zebra-codes', 'Another', 'DRAFT', 'UTC', 90, '2026-01-01', '2026-01-01')
                """));
        assertEquals(UNIQUE_VIOLATION, refused.getSQLState());
    }

    @Test
    void isReservedAmongRecordsOfItsKindOnly() throws SQLException {
        rename("session", "zebra-codes", "stripe-codes");
        rename("video", "entropy-explained", "zebra-codes");

        Api.read("/api/v1/videos/zebra-codes");
        assertEquals(308, Api.get("/api/v1/sessions/zebra-codes").statusCode());
    }

    @Test
    void canBeTakenBackByItsOwnRecord() throws SQLException {
        rename("session", "zebra-codes", "stripe-codes");
        rename("session", "stripe-codes", "zebra-codes");

        Api.read("/api/v1/sessions/zebra-codes");
        assertEquals(
                "/api/v1/sessions/zebra-codes",
                path(Api.get("/api/v1/sessions/stripe-codes").header("Location")));
    }

    @Test
    void ofADraftTellsNothing() throws SQLException {
        rename("session", "secret-plans", "other-secret-plans");
        rename("video", "draft-recording", "other-draft-recording");

        Api.problem("/api/v1/sessions/secret-plans", 404, "not-found");
        Api.problem("/api/v1/videos/draft-recording", 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "session, sessions, zebra-codes",
        "video, videos, entropy-explained",
        "person, people, claude-shannon",
        "paper, papers, mathematical-theory",
        "topic, topics, information"
    })
    void ofADeletedRecordLeadsNowhere(String table, String list, String slug) throws SQLException {
        rename(table, slug, "second-name");
        assertEquals(1, database.run("update " + table + " set deleted_at = '2026-01-01' where slug = 'second-name'"));

        // A topic has no address in the API but its calendar.
        String address = list.equals("topics") ? "/topics/%s.ics" : "/api/v1/" + list + "/%s";
        Api.problem(address.formatted(slug), 404, "not-found");
        Api.problem(address.formatted("second-name"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({"person, claude-shannon", "topic, information"})
    void goesOnFindingTheSessions(String filter, String slug) throws SQLException {
        List<String> sessions = Api.slugs("/api/v1/sessions?" + filter + "=" + slug);
        assertFalse(sessions.isEmpty());

        rename(filter, slug, "second-name");
        rename(filter, "second-name", "third-name");

        for (String name : List.of(slug, "second-name", "third-name")) {
            String query = "?" + filter + "=" + name;
            assertEquals(sessions, Api.slugs("/api/v1/sessions" + query));
            assertEquals(
                    sessions.size(),
                    Api.json(Api.get("/feeds/sessions.json" + query))
                            .get("items")
                            .size());
        }
        assertEquals(
                List.of(), Api.slugs("/api/v1/sessions?" + (filter.equals("topic") ? "person" : "topic") + "=" + slug));
    }

    @Test
    void ofAMergedPersonFindsTheSessionsOfTheOther() {
        Editor.json(200, editor.post("/people/paul-levy/merge", "{\"into\": \"claude-shannon\"}"));

        List<String> sessions = Api.slugs("/api/v1/sessions?person=paul-levy");

        assertTrue(sessions.contains("theorie-de-l-information"));
        assertEquals(Api.slugs("/api/v1/sessions?person=claude-shannon"), sessions);
    }

    private static void assertMoved(Response moved, String address) {
        assertEquals(308, moved.statusCode(), moved.asString());
        assertEquals(address, path(moved.header("Location")));
    }

    private void rename(String table, String from, String to) throws SQLException {
        assertEquals(1, database.run("update " + table + " set slug = ? where slug = ?", to, from));
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }
}
