package org.readinggroup.shared.edit;

import jakarta.inject.Singleton;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/**
 * Lets one change of the content happen at a time, on all replicas. They are few and short; so no check can be overtaken by
 * another writer, and no two can wait for each other in a circle.
 */
@Singleton
public class EditLock {
    private final Rows rows;

    EditLock(Rows rows) {
        this.rows = rows;
    }

    /** Waits for its turn, which lasts until the transaction ends. */
    public void take() {
        rows.all(Sql.of("select value from content_revision for update"), row -> null);
    }
}
