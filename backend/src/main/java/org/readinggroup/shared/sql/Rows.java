package org.readinggroup.shared.sql;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/**
 * Reads and changes rows. In a transaction it uses the transaction's connection, so it sees what was flushed there; Hibernate does not
 * flush for it.
 */
@Singleton
public class Rows {
    /** Makes a record of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** The value of a question mark that is null. */
    public static final Object NULL = new Object();

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    /** All rows, in the statement's order. */
    public <T> List<T> all(Sql sql, Reader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            if (sql.isPlannedByValues()) {
                // The driver then names no statement, of which the server would keep a plan.
                statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            }
            bind(connection, statement, sql.values());
            try (ResultSet result = statement.executeQuery()) {
                Row row = new Row(result);
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(Sql sql, Reader<T> reader) {
        return all(sql, reader).stream().findFirst();
    }

    /** The number in the only row, in its column {@code count}: the name of {@code count(*)}. */
    public long count(Sql sql) {
        return all(sql, row -> row.get("count", Long.class)).get(0);
    }

    /** Changes rows, and returns how many. */
    public int change(Sql sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(connection, statement, sql.values());
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int n = 0; n < values.size(); n++) {
            Object value = values.get(n);
            if (value == NULL) {
                statement.setNull(n + 1, Types.VARCHAR);
            } else if (value instanceof Instant instant) {
                statement.setObject(n + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> list) {
                String type = list.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
                statement.setArray(n + 1, connection.createArrayOf(type, list.toArray()));
            } else {
                statement.setObject(n + 1, value);
            }
        }
    }
}
