package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readinggroup.testsupport.Api;
import org.readinggroup.testsupport.Editor;

/** Lists by name are in the order in which people look for names: neither case nor accents matter. */
@QuarkusTest
class ByNameTest {
    private static final List<String> SORTED =
            List.of("Adam", "de Vries", "Émile Zola", "emily", "Łukasz", "Lunt", "Ørsted", "osman", "Zoe");

    private static final List<String> BACKWARDS = backwards();

    @Inject
    Editor editor;

    @ParameterizedTest
    @CsvSource({
        "/people, {\"name\": \"%s\"}, name",
        "/papers, {\"title\": \"%s\"}, title",
        "/topics, {\"name\": \"%s\"}, name",
    })
    void areSortedByLettersPageByPage(String list, String body, String field) {
        for (String name : BACKWARDS) {
            editor.create(list, body.formatted(name));
        }
        editor.create("/sessions", """
                {"title": "All of them", "stage": "PUBLISHED", "startsAtLocal": "2027-04-12T13:00",
                 "topics": ["%s"], "speakers": [{"slug": "ada-lovelace"}]}
                """.formatted(String.join("\", \"", BACKWARDS)));

        assertEquals(SORTED, ours(Api::read, "/api/v1" + list + "?limit=1", field));
        assertEquals(
                SORTED,
                ours(address -> editor.read(address.replaceFirst("^/api/v1/admin", "")), list + "?limit=2", field));
    }

    @Test
    void aVideoIsFoundByItsPlaceToo() {
        for (String name : BACKWARDS) {
            editor.create("/videos", "{\"title\": \"%s\", \"kind\": \"RELEVANT\"}".formatted(name));
        }

        assertEquals(
                SORTED,
                ours(address -> editor.read(address.replaceFirst("^/api/v1/admin", "")), "/videos?limit=2", "title"));
    }

    @Test
    void aNewNameHasANewPlace() {
        editor.create("/people", "{\"name\": \"Zoe\"}");
        editor.patch("/people/zoe", "{\"name\": \"éa\"}");

        List<String> slugs = Api.allSlugs("/api/v1/people");

        assertEquals("zoe", slugs.get(slugs.indexOf("emmy-noether") - 1));
    }

    private static List<String> backwards() {
        List<String> names = new ArrayList<>(SORTED);
        Collections.reverse(names);
        return names;
    }

    /** Those of a list that this test has made, page by page. */
    private static List<String> ours(Function<String, JsonNode> read, String address, String field) {
        List<String> names = new ArrayList<>();
        for (String next = address; next != null; ) {
            JsonNode page = read.apply(next);
            names.addAll(Api.texts(page.get("items"), field));
            next = page.get("next").textValue();
        }
        names.retainAll(SORTED);
        return names;
    }
}
