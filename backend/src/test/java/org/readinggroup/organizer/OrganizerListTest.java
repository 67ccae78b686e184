package org.readinggroup.organizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Api.read;
import static org.readinggroup.testsupport.Api.slugs;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.TestClock;

/** Who runs the group today, by the calendar of its zone. */
@QuarkusTest
class OrganizerListTest {
    @Inject
    TestClock clock;

    @Test
    void keepsTheGroupsOwnOrder() {
        assertEquals(List.of("emmy-noether", "claude-shannon"), slugs("/api/v1/organizers"));
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
