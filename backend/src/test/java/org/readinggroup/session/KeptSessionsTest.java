package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Wire;

/** Sessions that another list has shown are kept, and shown as they are now. */
@QuarkusTest
class KeptSessionsTest {
    /** Two addresses of the same list, so that the second answer is made, and its sessions are kept. */
    private static final String LIST = "/api/v1/sessions?limit=100";

    private static final String SAME_LIST = "/api/v1/sessions?limit=99";

    @Inject
    Database database;

    @Inject
    KeptSessions kept;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update session set title = 'Xylophone' where slug = 'zebra-codes'",
                "update session_speaker set affiliation = 'Xylophone'",
                "update person set name = 'Xylophone' where id in (select person_id from session_speaker)",
                "update paper set title = 'Xylophone' where id in (select paper_id from session_paper)",
                "update topic set name = 'Xylophone ' || slug",
                "update video set thumbnail_url = 'https://example.org/Xylophone.png' where session_id is not null",
            })
    void showWhatWasWrittenSince(String write) throws SQLException {
        assertFalse(Wire.get(LIST).text().contains("Xylophone"));

        database.run(write);

        assertTrue(Wire.get(SAME_LIST).text().contains("Xylophone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update session set stage = 'DRAFT' where slug = 'zebra-codes'",
                "update session set deleted_at = '2026-10-14T15:00:00Z' where slug = 'zebra-codes'",
                "delete from session where slug = 'zebra-codes'",
            })
    void areGoneOnceTheyAreWithdrawn(String write) throws SQLException {
        assertTrue(Wire.get(LIST).text().contains("\"zebra-codes\""));

        database.run(write);

        assertFalse(Wire.get(SAME_LIST).text().contains("\"zebra-codes\""));
    }

    @Test
    void areTheSameWhetherTheyWereKeptOrNot() throws SQLException {
        String made = Wire.get(LIST).text();
        String again = Wire.get(SAME_LIST).text();
        database.run("update content_revision set value = value + 1");

        assertEquals(made, again);
        assertEquals(made, Wire.get(SAME_LIST).text());
    }

    @Test
    void comeInTheOrderThatIsAskedForAndWithoutThoseThatAreNotPublic() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (String id : database.column("select id from session where is_public order by id")) {
            ids.add(UUID.fromString(id));
        }
        List<UUID> some = ids.subList(2, 4);
        assertEquals(some, idsOf(kept.all(some, 7)));

        List<UUID> asked = new ArrayList<>(ids.subList(0, 6));
        Collections.reverse(asked);
        assertEquals(asked, idsOf(kept.all(asked, 7)));

        asked.add(0, UUID.fromString("00000000-0000-0000-0000-000000000000"));
        assertEquals(asked.subList(1, 7), idsOf(kept.all(asked, 7)));
        assertEquals(List.of(), kept.all(List.of(), 7));
    }

    @Test
    void outlastAListWithoutResults() throws SQLException {
        List<UUID> ids = List.of(UUID.fromString(database.value("select id from session where slug = 'zebra-codes'")));
        long revision = Long.parseLong(database.value("select value from content_revision"));
        WholeSession shown = kept.all(ids, revision).get(0);

        assertEquals(
                0, Wire.get("/api/v1/sessions?q=xylophone").json().get("total").asInt());

        assertSame(shown, kept.all(ids, revision).get(0));
    }

    private static List<UUID> idsOf(List<WholeSession> sessions) {
        return sessions.stream().map(session -> session.row().id()).toList();
    }
}
