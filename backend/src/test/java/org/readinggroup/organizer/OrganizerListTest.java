package org.readinggroup.organizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.allSlugs;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** Who runs the group today, by the calendar of its zone. */
@QuarkusTest
class OrganizerListTest {
    @Inject
    TestClock clock;

    @Inject
    Editor editor;

    @Test
    void keepsTheGroupsOwnOrder() {
        assertEquals(List.of("emmy-noether", "claude-shannon"), slugs("/api/v1/organizers"));
    }

    @Test
    void leavesNoGapAndRepeatsNothingWhileOrganizersComeAndGo() {
        editor.patch("/organizers/claude-shannon", "{\"position\": 5}");
        editor.patch("/organizers/emmy-noether", "{\"position\": 4}");
        String address = "/api/v1/organizers?limit=1";
        assertEquals(List.of("emmy-noether"), slugs(address));
        String next = read(address).get("next").asText();

        editor.create("/organizers", "{\"person\": \"ada-lovelace\", \"position\": 0}");
        editor.create("/organizers", "{\"person\": \"paul-levy\", \"position\": 9}");
        assertEquals(List.of("claude-shannon", "paul-levy"), allSlugs(next), "one came before, one behind");

        editor.delete("/organizers/emmy-noether");
        assertEquals(List.of("claude-shannon", "paul-levy"), allSlugs(next), "the last that was shown is gone");
    }

    @Test
    void pagesThoseOfTheSamePlaceByTheirIds() {
        for (String slug : List.of("ada-lovelace", "paul-levy", "claude-shannon", "emmy-noether")) {
            if (slug.contains("-l")) {
                editor.create("/organizers", "{\"person\": \"%s\"}".formatted(slug));
            }
            editor.patch("/organizers/" + slug, "{\"position\": 3}");
        }

        List<String> whole = slugs("/api/v1/organizers");

        assertEquals(4, whole.size());
        assertEquals(whole, allSlugs("/api/v1/organizers?limit=1"));
    }

    @Test
    void showsAPersonWhoIsListedTwiceOnce() {
        editor.create("/organizers", "{\"person\": \"emmy-noether\", \"slug\": \"again\", \"since\": \"2026-01-01\"}");

        assertEquals(List.of("emmy-noether", "claude-shannon"), slugs("/api/v1/organizers"));
        assertEquals(List.of("emmy-noether", "claude-shannon"), allSlugs("/api/v1/organizers?limit=1"));
        assertEquals(2, read("/api/v1/organizers").get("total").asInt());
    }

    @Test
    void changesAtMidnightInTheZoneOfTheGroup() {
        clock.moveTo("2026-10-15T03:59:59Z");
        assertEquals(List.of("emmy-noether", "claude-shannon"), slugs("/api/v1/organizers"));
        assertTrue(isOrganizer("emmy-noether"));
        assertFalse(isOrganizer("sophie-germain"));

        clock.moveTo("2026-10-15T04:00:00Z");
        assertEquals(List.of("claude-shannon", "sophie-germain"), slugs("/api/v1/organizers"));
        assertFalse(isOrganizer("emmy-noether"));
        assertTrue(isOrganizer("sophie-germain"));
        Api.problem("/api/v1/organizers/emmy-noether", 404, "not-found");
    }

    @Test
    void showsAPersonAsThePeopleDo() {
        assertEquals(Api.items("/api/v1/people").get(1), read("/api/v1/organizers/claude-shannon"));
        assertEquals(
                read("/api/v1/organizers/claude-shannon"),
                Api.items("/api/v1/organizers").get(1));
    }

    @Test
    void isNotWhoeverIsAPerson() {
        Api.problem("/api/v1/organizers/paul-levy", 404, "not-found");
        Api.problem("/api/v1/organizers/nobody", 404, "not-found");
    }

    private static boolean isOrganizer(String slug) {
        return read("/api/v1/people/" + slug).get("organizer").asBoolean();
    }
}
