package org.readinggroup.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.json;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.TestClock;

/** A start fills an empty database, and leaves any other as it is. */
@QuarkusTest
class ContentLoaderTest {
    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Test
    void keepsWhatIsThere() throws SQLException {
        database.run("update session set title = 'Edited' where slug = 'zebra-codes'");
        String before = read("/api/v1/sessions?limit=100").toString();

        TestContent.fillWithTheTestGroup();
        TestContent.start(Optional.of("none"));
        TestContent.start(Optional.of("no/such/file.yaml"));

        assertEquals(before, read("/api/v1/sessions?limit=100").toString());
        assertEquals("Entropy Readers", read("/api/v1/group").get("name").asText());
    }

    @Test
    void refusesAPathThatCannotBeWritten() throws SQLException {
        database.clear();

        ContentException refused =
                assertThrows(ContentException.class, () -> TestContent.start(Optional.of("no\0such.yaml")));

        assertTrue(refused.getMessage().contains("LC_ALL=C.UTF-8"), refused::getMessage);
    }

    @Test
    void fillsAnEmptyDatabaseWithTheGroupsOwnContent() throws SQLException {
        clock.moveTo("2026-11-22T12:00:00Z");
        database.clear();

        TestContent.start(Optional.empty());

        JsonNode sessions = read("/api/v1/sessions");
        assertEquals(4, sessions.get("total").asInt());
        assertEquals(List.of("18", "17", "16", "null"), Api.texts(sessions.get("items"), "number"));
        assertEquals(List.of("RECORDED", "RECORDED", "RECORDED", "ENDED"), Api.texts(sessions.get("items"), "status"));
        assertEquals("2025-12-22T15:00:00Z", sessions.at("/items/3/startsAt").asText());
        assertEquals(json("""
                {"session": null, "nextSlot":
                  {"startsAt": "2026-11-23T18:00:00Z", "endsAt": "2026-11-23T19:30:00Z", "timeZone": "America/New_York"}}
                """), read("/api/v1/upcoming-session"));
        assertEquals(
                List.of(
                        "how-did-diffusion-llms-get-so-fast",
                        "but-how-do-diffusion-language-models-actually-work",
                        "simple-diffusion-language-models"),
                slugs("/api/v1/videos?featured=true"));
        assertEquals(List.of("subham-sahoo", "justin-deschenaux", "zhihan-yang"), slugs("/api/v1/organizers"));
        assertEquals(
                List.of("EST", "PST", "CET", "IST"),
                Api.texts(read("/api/v1/group").at("/meetingTime/zones"), "label"));
        assertEquals(
                1,
                read("/api/v1/sessions?paper=arXiv:2506.20639v2").get("total").asInt());
    }

    @Test
    void tellsPostgresWhatTheDatabaseHoldsNow() throws SQLException {
        database.clear();
        database.runAsOwner("analyze session_search");

        TestContent.fillWithTheTestGroup();

        assertEquals(
                database.value("select count(*) from session_search"),
                database.value("select reltuples::bigint from pg_class where oid = 'session_search'::regclass"));
    }

    @Test
    void fillsItWithNothingButAGroupWhereThatIsAskedFor() throws SQLException {
        database.clear();

        TestContent.start(Optional.of("none"));

        JsonNode group = read("/api/v1/group");
        assertEquals("Reading group", group.get("name").asText());
        assertTrue(group.get("meetingTime").isNull());
        assertEquals(json("{\"session\": null, \"nextSlot\": null}"), read("/api/v1/upcoming-session"));
        assertEquals(json("{\"items\": []}"), read("/api/v1/schedule"));
        for (String list : List.of("sessions", "videos", "people", "papers", "topics", "organizers")) {
            assertEquals(json("{\"items\": [], \"total\": 0, \"next\": null}"), read("/api/v1/" + list));
        }
    }

    @Test
    void refusesAFileWholeAndSaysWhere(@TempDir Path folder) throws SQLException, IOException {
        database.clear();
        Path file = folder.resolve("group.yaml");
        String right = Files.readString(Path.of("src/test/resources/content/test-group.yaml"));
        Files.writeString(file, right + "  - {slug: last, kind: RECORDING, title: Last, session: no-such-session}\n");

        ContentException refused =
                assertThrows(ContentException.class, () -> TestContent.start(Optional.of(file.toString())));

        long line = right.lines().count() + 1;
        assertTrue(refused.getMessage().contains(file + ":" + line), refused.getMessage());
        assertTrue(refused.getMessage().contains("no-such-session"), refused.getMessage());
        assertHolds(0);
    }

    @Test
    void refusesAFileThatIsNotThere() throws SQLException {
        database.clear();

        ContentException refused =
                assertThrows(ContentException.class, () -> TestContent.start(Optional.of("no/such/file.yaml")));

        assertTrue(refused.getMessage().contains("no/such/file.yaml"), refused.getMessage());
        assertHolds(0);
    }

    @Test
    void leavesNothingBehindWhereTheDatabaseRefusesHalfWay() throws SQLException {
        database.clear();
        database.run("insert into paper (id, slug, title, created_at, updated_at) values (gen_random_uuid(), "
                + "'large-n-limit', 'Here already', '2026-01-01', '2026-01-01')");

        assertThrows(RuntimeException.class, TestContent::fillWithTheTestGroup);

        assertHolds(1);
    }

    /** How many records there are in all. */
    private void assertHolds(int records) throws SQLException {
        assertEquals(
                String.valueOf(records),
                database.value(
                        "select (select count(*) from group_profile) + (select count(*) from person) + "
                                + "(select count(*) from session) + (select count(*) from video) + (select count(*) from paper)"));
    }
}
