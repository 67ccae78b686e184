package org.readinggroup.shared.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The row at which a result stands, in the types that the service speaks. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** The text of a column, or null. */
    public String text(String column) throws SQLException {
        return result.getString(column);
    }

    /** The value of a column that the driver itself gives in this type, or null. */
    public <T> T get(String column, Class<T> type) throws SQLException {
        return result.getObject(column, type);
    }

    /** The instant of a {@code timestamptz} column, or null. */
    public Instant instant(String column) throws SQLException {
        OffsetDateTime value = result.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** The number of a column that is never null. */
    public int number(String column) throws SQLException {
        return result.getInt(column);
    }

    /** The truth of a column that is never null. */
    public boolean truth(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** The rank of a search, which is never null. */
    public float rank(String column) throws SQLException {
        return result.getFloat(column);
    }
}
