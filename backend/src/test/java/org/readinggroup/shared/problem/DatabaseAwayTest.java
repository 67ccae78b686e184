package org.readinggroup.shared.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readinggroup.testsupport.Editor.problem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.readinggroup.testsupport.Database;
import org.readinggroup.testsupport.Editor;

/** A database that cannot go on is 503, not a failure of ours: while a statement runs, and when the transaction ends. */
@QuarkusTest
class DatabaseAwayTest {
    @Inject
    Editor editor;

    @Inject
    Database database;

    @Test
    void isUnavailableWhereTheDiskIsFullAtAStatement() throws SQLException {
        refusedWith("create trigger tr_full after insert on topic for each row execute function disk_is_full()");
    }

    @Test
    void isUnavailableWhereTheDiskIsFullAtTheEndOfTheTransaction() throws SQLException {
        refusedWith("create constraint trigger tr_full after insert on topic deferrable initially deferred"
                + " for each row execute function disk_is_full()");
    }

    private void refusedWith(String trigger) throws SQLException {
        database.runAsOwner(
                "create function disk_is_full() returns trigger language plpgsql as $$ begin raise exception"
                        + " 'could not extend file: No space left on device' using errcode = '53100'; end $$",
                trigger);
        try {
            problem(503, "unavailable", editor.post("/topics", "{\"name\": \"Entropy\"}"));
            assertEquals("0", database.value("select count(*) from topic where name = 'Entropy'"));
        } finally {
            database.runAsOwner("drop function disk_is_full() cascade");
        }
    }

    @Test
    void tellsAFullDiskFromAServerThatIsAway() {
        IllegalStateException failure = new IllegalStateException("the transaction could not end");
        failure.addSuppressed(new SQLException("No space left on device", "53100"));
        assertTrue(SqlFailures.isDatabaseAway(failure));
        assertTrue(SqlFailures.isDiskFull(failure));
        assertTrue(!SqlFailures.isDiskFull(new SQLException("terminating connection", "57P01")));
    }
}
