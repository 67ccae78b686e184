package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.allSlugs;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;
import static org.readinggroup.testsupport.Api.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** Following {@code next} from page to page gives every item once, whatever happens meanwhile. */
@QuarkusTest
class SessionPagingTest {
    @Inject
    Database database;

    @Inject
    Editor editor;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions?limit=%d",
                "/api/v1/sessions?limit=%d&sort=startsAt",
                "/api/v1/sessions?limit=%d&status=UPCOMING&status=POSTPONED",
                "/api/v1/sessions?limit=%d&q=information&sort=relevance",
                "/api/v1/sessions?limit=%d&q=information",
                "/api/v1/sessions?limit=%d&topic=information&from=2025-01-01",
                "/api/v1/videos?limit=%d",
                "/api/v1/videos?limit=%d&sort=publishedOn&kind=RECORDING",
                "/api/v1/people?limit=%d",
                "/api/v1/papers?limit=%d",
                "/api/v1/topics?limit=%d",
                "/api/v1/organizers?limit=%d",
            })
    void givesTheSameInPagesOfOneAndOfAHundred(String address) {
        List<String> whole = slugs(address.formatted(100));

        assertTrue(whole.size() > 1, "a list that has pages at all");
        assertEquals(whole, allSlugs(address.formatted(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/sessions?limit=%d&sort=startsAt",
                "/api/v1/sessions?limit=%d&sort=-startsAt",
                "/api/v1/sessions?limit=%d&q=long+ago&sort=relevance",
                "/api/v1/videos?limit=%d&sort=publishedOn",
                "/api/v1/videos?limit=%d&sort=-publishedOn",
            })
    void reachesBackAsFarAsRecordsDo(String address) {
        for (String local : List.of("1981-05-03T13:00", "1979-12-31T19:00", "1973-01-01T00:00")) {
            String slug = "long-ago-" + local.substring(0, 4);
            editor.create("/sessions", """
                    {"title": "Long Ago", "slug": "%s", "startsAtLocal": "%s", "timeZone": "Asia/Tokyo",
                     "stage": "PUBLISHED", "speakers": [{"slug": "claude-shannon"}]}
                    """.formatted(slug, local));
            editor.create("/videos", """
                    {"title": "Long Ago", "slug": "%s", "kind": "RECORDING", "session": "%s"}
                    """.formatted(slug, slug));
        }
        for (String day : List.of("0001-01-01", "1895-12-28", "9999-12-31")) {
            editor.create("/videos", """
                    {"title": "A Day", "slug": "day-%1$s", "kind": "RELEVANT", "publishedOn": "%1$s"}
                    """.formatted(day));
        }

        List<String> whole = slugs(address.formatted(100));

        assertTrue(whole.contains("long-ago-1973"), whole.toString());
        assertEquals(whole, allSlugs(address.formatted(1)));
    }

    @Test
    void ordersSessionsOfTheSameInstantTotally() throws SQLException {
        database.run("update session set starts_at_local = '2026-06-01 13:00', starts_at = '2026-06-01 17:00Z', "
                + "ends_at = timestamptz '2026-06-01 17:00Z' + make_interval(mins => minutes), "
                + "time_zone = 'America/New_York' where stage <> 'DRAFT'");

        for (String sort : List.of("-startsAt", "startsAt")) {
            List<String> whole = slugs("/api/v1/sessions?limit=100&sort=" + sort);
            assertEquals(12, whole.size());
            assertEquals(whole, allSlugs("/api/v1/sessions?limit=1&sort=" + sort));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-startsAt", "startsAt"})
    void leavesNoGapAndRepeatsNothingWhileSessionsComeAndGo(String sort) throws SQLException {
        List<String> before = slugs("/api/v1/sessions?limit=100&sort=" + sort);

        JsonNode page = read("/api/v1/sessions?limit=5&sort=" + sort);
        List<String> seen = new ArrayList<>(slugs("/api/v1/sessions?limit=5&sort=" + sort));
        // One in front of the cursor, one behind it; one that was shown goes, and so does one that was not.
        insert("in-the-past", "2024-01-01 13:00", "2024-01-01 18:00Z");
        insert("in-the-future", "2028-01-03 13:00", "2028-01-03 18:00Z");
        String shown = seen.get(4);
        String notShown = before.get(6);
        remove(shown);
        remove(notShown);
        while (!page.get("next").isNull()) {
            page = read(page.get("next").asText());
            seen.addAll(texts(page.get("items"), "slug"));
        }

        // Of the new ones, only that which stands after the cursor in this order is still to come.
        List<String> expected = new ArrayList<>(before);
        expected.remove(notShown);
        if (sort.equals("-startsAt")) {
            expected.add("in-the-past");
        } else {
            expected.add(expected.indexOf("some-day"), "in-the-future");
        }
        assertEquals(expected, seen);
    }

    private void insert(String slug, String local, String instant) throws SQLException {
        database.run(
                "insert into session (id, slug, title, stage, starts_at_local, time_zone, minutes, starts_at, ends_at, "
                        + "created_at, updated_at) values (gen_random_uuid(), ?, 'New', 'PUBLISHED', ?::timestamp, "
                        + "'America/New_York', 90, ?::timestamptz, ?::timestamptz + interval '90 minutes', '2026-01-01', "
                        + "'2026-01-01')",
                slug,
                local,
                instant,
                instant);
    }

    private void remove(String slug) throws SQLException {
        database.run(
                "update video set session_id = null, position = null where session_id = (select id from session "
                        + "where slug = ?)",
                slug);
        database.run("delete from session where slug = ?", slug);
    }
}
