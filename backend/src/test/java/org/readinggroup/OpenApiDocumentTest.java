package org.readinggroup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.readinggroup.paper.PaperEditing;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Contract;
import org.readinggroup.testsupport.Wire;

/** The committed {@code openapi.yaml} is what the code says today, and says it fully. */
@QuarkusTest
class OpenApiDocumentTest {
    private static final Path COMMITTED = Path.of("../openapi.yaml");

    /** Written while Quarkus builds the service, for a package as for these tests. */
    private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

    private final JsonNode document = Contract.read(COMMITTED);

    @Test
    void isWhatTheBuildGenerates() throws IOException {
        assertEquals(
                Files.readString(GENERATED),
                Files.readString(COMMITTED),
                "openapi.yaml is stale. Build, then: cp backend/target/openapi/openapi.yaml openapi.yaml"
                        + " && npm --prefix frontend run api");
    }

    @Test
    void saysTheSameLengthOfAPapersTitleWhereverOneIsWritten() {
        for (String body : List.of("PaperEdit", "SessionPaperEdit")) {
            assertEquals(
                    PaperEditing.LONGEST_TITLE,
                    document.at("/components/schemas/" + body + "/properties/title/maxLength")
                            .asInt(),
                    body);
        }
    }

    @Test
    void isServedBesideTheApi() {
        Wire.Answer yaml = Wire.get("/openapi.yaml");
        Wire.Answer json = Wire.get("/openapi.json");

        assertTrue(yaml.text().contains("/api/v1/upcoming-session"));
        assertEquals(document.get("paths").size(), json.json().get("paths").size());
        assertTrue(json.header("Content-Type").startsWith("application/json"), json.header("Content-Type"));
    }

    @Test
    void namesEveryPublicOperationOfTheContract() {
        Map<String, String> operations = new TreeMap<>();
        document.get("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/v1/admin/"))
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.put(
                                operation.getKey() + " " + path.getKey(),
                                operation.getValue().path("operationId").asText())));

        assertEquals(
                new TreeMap<>(Map.ofEntries(
                        Map.entry("get /api/v1/group", "getGroup"),
                        Map.entry("get /api/v1/sessions", "listSessions"),
                        Map.entry("get /api/v1/sessions/{slug}", "getSession"),
                        Map.entry("get /api/v1/upcoming-session", "getUpcomingSession"),
                        Map.entry("get /api/v1/videos", "listVideos"),
                        Map.entry("get /api/v1/videos/{slug}", "getVideo"),
                        Map.entry("get /api/v1/organizers", "listOrganizers"),
                        Map.entry("get /api/v1/organizers/{slug}", "getOrganizer"),
                        Map.entry("get /api/v1/people", "listPeople"),
                        Map.entry("get /api/v1/people/{slug}", "getPerson"),
                        Map.entry("get /api/v1/papers", "listPapers"),
                        Map.entry("get /api/v1/papers/{slug}", "getPaper"),
                        Map.entry("get /api/v1/topics", "listTopics"),
                        Map.entry("get /api/v1/schedule", "getSchedule"),
                        Map.entry("get /calendar.ics", "getCalendar"),
                        Map.entry("get /sessions/{slug}.ics", "getSessionCalendar"),
                        Map.entry("get /people/{slug}.ics", "getPersonCalendar"),
                        Map.entry("get /topics/{slug}.ics", "getTopicCalendar"),
                        Map.entry("get /feeds/sessions.atom", "getSessionsAtomFeed"),
                        Map.entry("get /feeds/sessions.json", "getSessionsJsonFeed"),
                        Map.entry("get /feeds/recordings.rss", "getRecordingsFeed"),
                        Map.entry("post /api/v1/sign-in", "signIn"),
                        Map.entry("post /api/v1/sign-out", "signOut"),
                        Map.entry("post /api/v1/set-up", "setUp"),
                        Map.entry("post /api/v1/invitations", "acceptInvitation"),
                        Map.entry("post /api/v1/password-resets", "resetPassword"))),
                operations);
    }

    @Test
    void describesEveryOperation() {
        Set<String> tags = new TreeSet<>();
        document.get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        List<String> missing = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode it = operation.getValue();
                    if (it.path("summary").asText().isEmpty()
                            || it.path("description").asText().isEmpty()) {
                        missing.add(path.getKey() + ": summary or description");
                    }
                    if (it.path("tags").size() != 1
                            || !tags.contains(it.at("/tags/0").asText())) {
                        missing.add(path.getKey() + ": a tag that the document describes");
                    }
                }));

        assertEquals(List.of(), missing);
    }

    /** But a cursor: it is taken from an answer, and one list's is wrong for every other. */
    @Test
    void describesEveryParameterWithAnExample() {
        List<String> missing = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .findValues("parameters")
                .forEach(parameters -> parameters.forEach(parameter -> {
                    boolean isTold = parameter.has("example")
                            || parameter.get("name").asText().equals("cursor");
                    if (!parameter.has("description") || !isTold || !parameter.has("schema")) {
                        missing.add(path.getKey() + ": " + parameter.get("name"));
                    }
                })));

        assertEquals(List.of(), missing);
    }

    @Test
    void describesEveryPropertyWithAnExample() {
        List<String> missing = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    JsonNode it = property.getValue();
                    boolean refers = it.has("$ref")
                            || it.has("anyOf")
                            || it.at("/items/$ref").isTextual();
                    if (!it.has("description") || !(it.has("examples") || it.has("enum") || refers)) {
                        missing.add(schema.getKey() + "." + property.getKey());
                    }
                }));

        assertEquals(List.of(), missing);
    }

    @Test
    void givesExamplesThatFitTheirProperties() {
        List<String> wrong = new ArrayList<>();
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> property.getValue().path("examples").forEach(example -> Contract.committed()
                        .errors("/components/schemas/" + schema.getKey() + "/properties/" + property.getKey(), example)
                        .forEach(error -> wrong.add(schema.getKey() + "." + property.getKey() + error)))));

        assertEquals(List.of(), wrong);
    }

    /** A merge patch (RFC 7396) says what changes, and nothing else; it has every field of the whole body. */
    @Test
    void takesEachFieldOfAPatchByItself() {
        List<String> wrong = new ArrayList<>();
        Set<String> patches = new TreeSet<>();
        document.get("paths").forEach(path -> {
            String patch = path.at("/patch/requestBody/content/application~1merge-patch+json/schema/$ref")
                    .asText()
                    .replaceFirst("#", "");
            if (patch.isEmpty()) {
                return;
            }
            patches.add(patch.replaceFirst(".*/", ""));
            check(patch, "{}", true, wrong);
            check(patch, "{\"no such field\": 1}", false, wrong);
            document.at(patch + "/properties").properties().forEach(field -> {
                JsonNode examples = field.getValue().path("examples");
                examples.forEach(example -> check(patch, "{\"" + field.getKey() + "\": " + example + "}", true, wrong));
            });
            // An account has no whole body: nobody replaces one.
            String whole = patch.replaceFirst("Patch$", "Edit");
            assertEquals(document.at(whole + "/properties"), document.at(patch + "/properties"), patch);
        });

        assertEquals(List.of(), wrong);
        assertEquals(
                Set.of(
                        "ChangedAccount",
                        "GroupPatch",
                        "OrganizerPatch",
                        "PaperPatch",
                        "PersonPatch",
                        "SchedulePatch",
                        "SessionPatch",
                        "TopicPatch",
                        "VideoPatch"),
                patches);
    }

    private static void check(String schema, String body, boolean right, List<String> wrong) {
        if (Contract.committed().errors(schema, Api.json(body)).isEmpty() != right) {
            wrong.add(schema + ": " + body);
        }
    }

    @Test
    void knowsNothingOfOurInnards() throws IOException {
        String text = Files.readString(COMMITTED);

        for (String innard : List.of("org.readinggroup", "hibernate", "UriInfo")) {
            assertFalse(text.contains(innard), innard);
        }
    }

    @Test
    void keepsWhatIsPrivateOutOfThePublicHalf() {
        Set<String> schemas = new TreeSet<>();
        document.get("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/v1/admin/"))
                .forEach(path -> collectSchemas(path.getValue(), schemas));

        assertTrue(schemas.containsAll(Set.of("Session", "Speaker", "Problem")), schemas::toString);
        for (String schema : schemas) {
            String text = document.at("/components/schemas/" + schema).toString();
            assertFalse(text.contains("meetingUrl") || text.contains("DRAFT"), schema);
        }
    }

    private void collectSchemas(JsonNode node, Set<String> schemas) {
        for (JsonNode reference : node.findValues("$ref")) {
            String path = reference.asText().substring(1);
            boolean unseen =
                    !path.startsWith("/components/schemas/") || schemas.add(path.substring(path.lastIndexOf('/') + 1));
            if (unseen) {
                collectSchemas(document.at(path), schemas);
            }
        }
    }
}
