package org.readinggroup.shared.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Editor.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;
import org.readinggroup.testsupport.TestClock;

/** A POST that a script repeats, because it does not know whether the first one arrived. */
@QuarkusTest
class IdempotencyTest {
    @Inject
    Editor editor;

    @Inject
    Database database;

    @Inject
    TestClock clock;

    @Test
    void givesTheFirstAnswerAgain() throws Exception {
        Response first = post("/sessions", "key-1", "{\"title\": \"Once\"}");
        Response again = post("/sessions", "\"key-1\"", "{\"title\": \"Once\"}");

        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        for (String header : List.of("ETag", "Location", "Content-Type", "Cache-Control")) {
            assertEquals(first.header(header), again.header(header), header);
        }
        assertEquals("1", database.value("select count(*) from session where title = 'Once'"));
    }

    @Test
    void refusesTheKeyWithAnotherBody() {
        post("/sessions", "key-1", "{\"title\": \"Once\"}");

        problem(422, "idempotency-mismatch", post("/sessions", "key-1", "{\"title\": \"Twice\"}"));
        assertEquals(201, post("/people", "key-1", "{\"name\": \"Once\"}").statusCode(), "each path has its own keys");
        assertEquals(201, post("/sessions", "key-2", "{\"title\": \"Once\"}").statusCode());
    }

    @Test
    void repeatsARefusalToo() {
        Response first = post("/sessions", "key-1", "{\"title\": 1}");

        assertEquals(400, first.statusCode());
        assertEquals(
                first.asString(), post("/sessions", "key-1", "{\"title\": 1}").asString());
        problem(422, "idempotency-mismatch", post("/sessions", "key-1", "{\"title\": \"Right now\"}"));
    }

    @Test
    void forgetsAfterADay() {
        post("/sessions", "key-1", "{\"title\": \"Once\"}");
        clock.moveTo(TestClock.NOW.plusSeconds(24 * 3600));

        assertEquals(
                "once-2",
                Editor.json(201, post("/sessions", "key-1", "{\"title\": \"Once\"}"))
                        .get("slug")
                        .asText());
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : List.of("\"\"", "k".repeat(201), "schlüssel")) {
            assertEquals(
                    List.of("Idempotency-Key: must be 1 to 200 printable characters of ASCII, quoted or bare"),
                    Editor.violations(400, post("/sessions", key, "{\"title\": \"Once\"}")));
        }
    }

    @Test
    void makesOneRowWhenManyAskAtOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(12);
        try {
            List<Integer> statuses = clients
                    .invokeAll(IntStream.range(0, 60)
                            .<java.util.concurrent.Callable<Integer>>mapToObj(
                                    n -> () -> post("/sessions", "key-1", "{\"title\": \"Once\"}")
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .distinct()
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(),
                    statuses.stream().filter(s -> s != 201 && s != 409).toList());
        } finally {
            clients.shutdown();
        }
        assertEquals("1", database.value("select count(*) from session where title = 'Once'"));
        assertEquals(201, post("/sessions", "key-1", "{\"title\": \"Once\"}").statusCode());
    }

    private Response post(String list, String key, String body) {
        return editor.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/admin" + list);
    }
}
