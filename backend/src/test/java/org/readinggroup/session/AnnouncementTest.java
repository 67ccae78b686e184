package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;

/** Whom and what a draft alone names is announced with it, and not before. */
@QuarkusTest
class AnnouncementTest {
    private static final String GUEST = "/people/a-secret-guest";
    private static final String PAPER = "/papers/a-secret-paper";
    private static final String DRAFT = """
            {"title": "A surprise", "startsAtLocal": "2026-12-14T13:00", "speakers": [{"name": "A Secret Guest"}],
             "papers": [{"title": "A Secret Paper", "url": "https://example.org/secret"}]}
            """;

    @Inject
    Editor editor;

    @Test
    void hidesWhatADraftAloneNames() {
        editor.create("/sessions", DRAFT);

        assertHidden(GUEST);
        assertHidden(PAPER);
        Api.problem("/people/a-secret-guest.ics", 404, "not-found");
        for (String address : new String[] {"/api/v1/people", "/api/v1/papers", "/sitemap.xml"}) {
            assertFalse(Api.get(address).asString().matches("(?si).*secret.*"), address);
        }
        assertEquals(
                Api.allSlugs("/api/v1/people").size(),
                Api.read("/api/v1/people").get("total").asInt());
        assertEquals(
                Api.allSlugs("/api/v1/papers").size(),
                Api.read("/api/v1/papers").get("total").asInt());
        assertTrue(Api.items("/api/v1/sessions?person=a-secret-guest").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "POSTPONED", "CANCELLED"})
    void announcesThemWithTheSession(String stage) {
        editor.create("/sessions", DRAFT);
        String before = Api.get("/api/v1/people").header("ETag");

        editor.patch("/sessions/a-surprise", "{\"stage\": \"%s\"}".formatted(stage));

        assertShown(GUEST);
        assertShown(PAPER);
        assertFalse(before.equals(Api.get("/api/v1/people").header("ETag")), "who kept the list learns of it");
        editor.patch("/sessions/a-surprise", "{\"stage\": \"DRAFT\"}");
        assertShown(GUEST);
        assertShown(PAPER);
    }

    @Test
    void showsAtOnceWhomAPublishedSessionNamesNew() {
        editor.create(
                "/sessions",
                DRAFT.replace("\"title\": \"A surprise\"", "\"title\": \"A surprise\", \"stage\": \"PUBLISHED\""));
        assertShown(GUEST);

        editor.patch("/sessions/a-surprise", "{\"speakers\": [{\"name\": \"One More Guest\"}]}");

        assertShown("/people/one-more-guest");
    }

    @Test
    void showsWhoOrganizes() {
        editor.create("/sessions", DRAFT);

        editor.create("/organizers", "{\"person\": \"a-secret-guest\"}");

        assertShown(GUEST);
        assertHidden(PAPER);
    }

    @Test
    void leavesWhoWasThereBeforeTheDraft() {
        editor.create("/people", "{\"name\": \"A Secret Guest\"}");
        editor.create("/papers", "{\"title\": \"A Secret Paper\"}");

        editor.create("/sessions", """
                {"title": "A surprise", "speakers": [{"slug": "a-secret-guest"}], "papers": [{"slug": "a-secret-paper"}]}
                """);

        assertShown(GUEST);
        assertShown(PAPER);
    }

    @Test
    void staysAsItIsWhenTheRecordIsChanged() {
        editor.create("/sessions", DRAFT);
        editor.patch(GUEST, "{\"bio\": \"Comes from afar.\"}");
        assertHidden(GUEST);

        editor.patch("/sessions/a-surprise", "{\"stage\": \"PUBLISHED\"}");
        editor.patch(GUEST, "{\"bio\": \"Came from afar.\"}");

        assertShown(GUEST);
    }

    @Test
    void anAddressThatWasPublicLeadsToWhomItWasMergedInto() {
        editor.create("/sessions", DRAFT);
        editor.create("/people", "{\"name\": \"Known To All\"}");

        Editor.json(200, editor.post("/people/known-to-all/merge", "{\"into\": \"a-secret-guest\"}"));

        assertShown(GUEST);
        assertEquals(308, Api.get("/api/v1/people/known-to-all").statusCode());
    }

    private void assertHidden(String address) {
        Api.problem("/api/v1" + address, 404, "not-found");
        assertFalse(editor.read(address).get("public").asBoolean());
    }

    private void assertShown(String address) {
        Api.read("/api/v1" + address);
        assertTrue(editor.read(address).get("public").asBoolean());
    }
}
