package org.readinggroup.testsupport;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The database in SQL, as the role that the service runs as, and as its owner. What a test writes is undone after it. */
@Singleton
public class Database {
    private final DataSource dataSource;
    private final String url;
    private final String owner;
    private final String ownerPassword;
    private volatile boolean changed;

    Database(
            DataSource dataSource,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String ownerPassword) {
        this.dataSource = dataSource;
        this.url = url;
        this.owner = owner;
        this.ownerPassword = ownerPassword;
    }

    /** Runs one statement, and returns how many rows it changed. */
    public int run(String sql, Object... parameters) throws SQLException {
        changed = true;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... parameters) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** The one value that a query gives, as text. */
    public String value(String sql, Object... parameters) throws SQLException {
        List<String> values = column(sql, parameters);
        if (values.size() != 1) {
            throw new IllegalStateException("one row is due, not " + values.size() + ": " + sql);
        }
        return values.get(0);
    }

    /** A connection of the service's own pool, for what needs more than one statement. */
    public Connection connection() throws SQLException {
        changed = true;
        return dataSource.getConnection();
    }

    /** Runs statements as the owner of the tables, who may do what the service may not. */
    public void runAsOwner(String... statements) throws SQLException {
        changed = true;
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Removes every record, so that the database is as after the migrations. */
    public void clear() throws SQLException {
        List<String> tables = column("""
                select quote_ident(tablename) from pg_tables
                where schemaname = 'public' and tablename not in ('flyway_schema_history', 'time_zone_rules', 'content_revision')
                """);
        runAsOwner(
                "alter table history disable trigger user",
                "truncate " + String.join(", ", tables),
                "alter table history enable trigger user");
    }

    /** Notes that a test changes the records by other ways than this one. */
    void touch() {
        changed = true;
    }

    /** Whether the records may be others than those of the test group; asking forgets it. */
    boolean wasChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
