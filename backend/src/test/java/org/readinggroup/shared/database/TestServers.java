package org.readinggroup.shared.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Servers on throw-away directories, with PostgreSQL's programs unpacked once for all tests, and statements sent to them. */
final class TestServers {
    static final Path BINARIES = Path.of("target", "postgresql-binaries");

    private TestServers() {}

    static PostgresSettings settings(Path dataDirectory) {
        return PostgresSettings.durableIn(dataDirectory).withBinaries(BINARIES);
    }

    static BuiltInPostgres start(Path dataDirectory) {
        BuiltInPostgres postgres = new BuiltInPostgres(settings(dataDirectory));
        postgres.start();
        return postgres;
    }

    /** As the owner of the database. */
    static Connection connect(BuiltInPostgres postgres) throws SQLException {
        return connect(postgres, postgres.owner());
    }

    static Connection connect(BuiltInPostgres postgres, DatabaseRole role) throws SQLException {
        return connect(postgres, role.name(), role.password());
    }

    static Connection connect(BuiltInPostgres postgres, String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), user, password);
    }

    static void execute(BuiltInPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as text. */
    static String query(BuiltInPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A table with one row, to be found again. */
    static void leaveAMark(BuiltInPostgres postgres) throws SQLException {
        execute(postgres, "CREATE TABLE mark (word text)");
        execute(postgres, "INSERT INTO mark VALUES ('DiffuCoder')");
    }

    static String findTheMark(BuiltInPostgres postgres) throws SQLException {
        return query(postgres, "SELECT word FROM mark");
    }
}
