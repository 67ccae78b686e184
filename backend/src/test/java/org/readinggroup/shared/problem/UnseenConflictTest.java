package org.readinggroup.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readinggroup.testsupport.Editor.problem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** A value that is taken, and that no check of ours saw: the database refuses it, and the client is told so. */
@QuarkusTest
class UnseenConflictTest {
    @Inject
    Editor editor;

    @Inject
    Database database;

    @Test
    void isAConflictWhereTheStatementIsRefused() throws SQLException {
        database.runAsOwner("create unique index uq_topic_beginning on topic (lower(left(name, 6)))");
        try {
            refused();
        } finally {
            database.runAsOwner("drop index uq_topic_beginning");
        }
    }

    @Test
    void isAConflictWhereTheEndOfTheTransactionIsRefused() throws SQLException {
        database.runAsOwner(
                "alter table topic add column beginning text generated always as (lower(left(name, 6))) stored",
                "alter table topic add constraint uq_topic_beginning unique (beginning) deferrable initially deferred");
        try {
            refused();
        } finally {
            database.runAsOwner("alter table topic drop column beginning");
        }
    }

    private void refused() throws SQLException {
        JsonNode problem = problem(409, "conflict", editor.post("/topics", "{\"name\": \"Informatics\"}"));

        assertEquals(
                "Another record has what must be unique. Nothing was written; read again what is there.",
                problem.get("detail").asText());
        assertEquals(0, problem.get("violations").size());
        assertEquals("0", database.value("select count(*) from topic where name = 'Informatics'"));
        assertEquals(
                "0",
                database.value(
                        "select count(*) from history where kind = 'topic' and after ->> 'name' = 'Informatics'"));
        problem(
                409,
                "conflict",
                editor.request()
                        .contentType("application/json")
                        .header("Idempotency-Key", "key")
                        .body("{\"name\": \"Informatics\"}")
                        .post("/api/v1/admin/topics"));
    }
}
