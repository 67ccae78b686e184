package org.readinggroup.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Editor.violations;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** Names that look alike are one name, whatever they are made of. */
@QuarkusTest
class SameNamesTest {
    private static final String ZOE = "Zo\u00eb Kr\u00f6ger";

    @Inject
    Editor editor;

    @Inject
    Database database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zoe\u0308 Kro\u0308ger",
                "Zo\u00eb\u00a0Kr\u00f6ger",
                "Zo\u00eb  Kr\u00f6ger",
                "\u00a0Zoe\u0308 \u2009\u3000Kr\u00f6ger ",
            })
    void findOnePersonAndOneTopic(String spelling) throws SQLException {
        for (String name : List.of(ZOE, spelling)) {
            JsonNode made = editor.create("/sessions", """
                    {"title": "%1$s", "topics": ["%1$s"], "speakers": [{"name": "%1$s", "affiliation": "%1$s"}]}
                    """.formatted(name));
            assertEquals(ZOE, made.get("title").asText());
            assertEquals(ZOE, made.at("/speakers/0/name").asText());
            assertEquals(ZOE, made.at("/speakers/0/affiliation").asText());
            assertEquals(ZOE, made.at("/edit/topics/0").asText());
        }
        assertEquals("1", database.value("select count(*) from person where slug like 'zoe-kroger%'"));
        assertEquals("1", database.value("select count(*) from topic where slug like 'zoe-kroger%'"));
    }

    @Test
    void findATopicWithoutRegardToCase() {
        JsonNode made = editor.create("/sessions", "{\"title\": \"T\", \"topics\": [\"AI\"]}");
        String tag = editor.tag("/sessions/t");

        assertEquals(made, Editor.json(200, editor.patch("/sessions/t", tag, "{\"topics\": [\"ai\"]}")));
        assertEquals(tag, editor.tag("/sessions/t"), "the same topic is no change");
        assertEquals(
                "[\"AI\"]",
                editor.create("/sessions", "{\"title\": \"U\", \"topics\": [\"Ai\"]}")
                        .at("/edit/topics")
                        .toString());
        assertEquals(
                List.of("topics: must name each topic once"),
                violations(400, editor.post("/sessions", "{\"title\": \"V\", \"topics\": [\"AI\", \"ai\"]}")));
        assertEquals(
                List.of("name: is that of the topic \"ai\" already"),
                violations(409, editor.post("/topics", "{\"name\": \"aI\"}")));
    }

    @Test
    void changeTheCaseOfATopicEverywhere() {
        editor.create("/sessions", "{\"title\": \"T\", \"topics\": [\"ai\"]}");
        editor.patch("/topics/ai", "{\"name\": \"AI\"}");

        assertEquals("[\"AI\"]", editor.read("/sessions/t").at("/edit/topics").toString());
        JsonNode restored = Editor.json(200, editor.post("/sessions/t/history/1/restore"));
        assertEquals("[\"AI\"]", restored.at("/edit/topics").toString());
    }

    @Test
    void areTheTopicThatIsSpelledSoWhereTwoDifferInCase() throws SQLException {
        editor.create("/topics", "{\"name\": \"AI\"}");
        editor.create("/topics", "{\"name\": \"other\"}");
        database.run("update topic set name = 'ai' where slug = 'other'");

        for (String name : List.of("ai", "AI")) {
            assertEquals(
                    List.of(name),
                    Api.texts(
                            editor.create("/sessions", "{\"title\": \"T\", \"topics\": [\"%s\"]}".formatted(name))
                                    .get("topics"),
                            "name"));
        }
        assertEquals(
                "ai",
                editor.patch("/topics/other", "{\"slug\": \"small\"}")
                        .get("name")
                        .asText());
    }

    @Test
    void findWhatIsStoredInAnotherSpelling() throws SQLException {
        String body = """
                {"title": "T", "topics": ["%1$s"], "speakers": [{"name": "%1$s"}], "papers": [{"title": "%1$s"}]}""".formatted(ZOE);
        editor.create("/sessions", body);
        String stored = "Zoe\u0308\u00a0 Kro\u0308ger ";
        database.run("update person set name = 'Other', aliases = array[?] where slug = 'zoe-kroger'", stored);
        database.run("update topic set name = ? where slug = 'zoe-kroger'", stored);
        database.run("update paper set title = ? where slug = 'zoe-kroger'", stored);

        JsonNode made = editor.create("/sessions", body.replace(ZOE, ZOE.toUpperCase(Locale.ROOT)));

        assertEquals("Other", made.at("/speakers/0/name").asText());
        assertEquals("zoe-kroger", made.at("/topics/0/slug").asText());
        assertEquals("zoe-kroger", made.at("/papers/0/slug").asText());
        String tag = editor.tag("/sessions/t");
        Editor.json(
                200,
                editor.put(
                        "/sessions/t",
                        tag,
                        editor.read("/sessions/t").get("edit").toString()));
        assertEquals(tag, editor.tag("/sessions/t"));
    }

    @Test
    void leaveALongTextAsItIsWritten() {
        String text = "Zoe\u0308\u00a0 and  two";

        JsonNode made = editor.create("/sessions", "{\"title\": \"T\", \"abstract\": \"%s\"}".formatted(text));

        assertEquals(text, made.get("abstract").asText());
    }
}
