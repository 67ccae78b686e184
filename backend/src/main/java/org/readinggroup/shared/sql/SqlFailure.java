package org.readinggroup.shared.sql;

import java.sql.SQLException;

/** A statement that PostgreSQL did not answer; its cause says why. */
public class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
