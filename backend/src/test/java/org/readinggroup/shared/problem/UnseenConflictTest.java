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
        database.runAsOwner("create unique index uq_topic_lower_name on topic (lower(name))");
        try {
            refused();
        } finally {
            database.runAsOwner("drop index uq_topic_lower_name");
        }
    }

    @Test
    void isAConflictWhereTheEndOfTheTransactionIsRefused() throws SQLException {
        database.runAsOwner(
                "alter table topic add column lower_name text generated always as (lower(name)) stored",
                "alter table topic add constraint uq_topic_lower_name unique (lower_name) deferrable initially deferred");
        try {
            refused();
        } finally {
            database.runAsOwner("alter table topic drop column lower_name");
        }
    }

    private void refused() throws SQLException {
        JsonNode problem = problem(409, "conflict", editor.post("/topics", "{\"name\": \"INFORMATION\"}"));

        assertEquals(
                "Another record has what must be unique. Nothing was written; read again what is there.",
                problem.get("detail").asText());
        assertEquals(0, problem.get("violations").size());
        assertEquals("0", database.value("select count(*) from topic where name = 'INFORMATION'"));
        assertEquals(
                "0",
                database.value(
                        "select count(*) from history where kind = 'topic' and after ->> 'name' = 'INFORMATION'"));
        problem(
                409,
                "conflict",
                editor.request()
                        .contentType("application/json")
                        .header("Idempotency-Key", "key")
                        .body("{\"name\": \"INFORMATION\"}")
                        .post("/api/v1/admin/topics"));
    }
}
