package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** Twenty people who save one session at once: nobody's save is lost in silence. */
@QuarkusTest
class ManyWritersTest {
    private static final int WRITERS = 20;
    private static final int SAVES = 1_000;

    @Inject
    Editor editor;

    @Inject
    Database database;

    @Test
    void areEachAppliedOrToldThatTheyAreStale() throws Exception {
        editor.create("/sessions", "{\"title\": \"Busy\"}");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<List<String>>> results = new ArrayList<>();
        try {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "writer " + writer;
                results.add(writers.submit((Callable<List<String>>) () -> saves(name)));
            }
            List<String> applied = new ArrayList<>();
            for (Future<List<String>> result : results) {
                applied.addAll(result.get());
            }

            assertTrue(applied.size() >= SAVES / WRITERS, "of those who begin together one is always first");
            List<String> kept = database.column(
                    "select after ->> 'summary' from history where kind = 'session' and action = 'UPDATE' order by revision");
            assertEquals(
                    applied.stream().sorted().toList(), kept.stream().sorted().toList());
            assertEquals(List.of(), database.column("""
                            select b.revision from history a join history b
                                on b.record_id = a.record_id and b.revision = a.revision + 1
                            where a.kind = 'session' and b.action = 'UPDATE' and a.after::text <> b.before::text"""), "each begins where the one before it ended");
            assertEquals(
                    String.valueOf(kept.size() + 1), database.value("select version from session where slug = 'busy'"));
            assertEquals(
                    kept.get(kept.size() - 1),
                    editor.read("/sessions/busy").get("summary").asText());
        } finally {
            writers.shutdown();
        }
    }

    /** The summaries that were applied. */
    private List<String> saves(String writer) {
        List<String> applied = new ArrayList<>();
        for (int n = 0; n < SAVES / WRITERS; n++) {
            String summary = writer + ", save " + n;
            Response saved =
                    editor.patch("/sessions/busy", editor.tag("/sessions/busy"), "{\"summary\": \"" + summary + "\"}");
            if (saved.statusCode() == 200) {
                applied.add(summary);
            } else {
                assertEquals(412, saved.statusCode(), saved.asString());
            }
        }
        return applied;
    }
}
