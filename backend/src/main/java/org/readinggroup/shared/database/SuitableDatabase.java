package org.readinggroup.shared.database;

import io.smallrye.config.SmallRyeConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readinggroup.shared.settings.SettingsException;

/**
 * Whether a database can hold what the service keeps. Flyway would find out too, some of it only when it has made half of
 * the tables.
 *
 * @param fresh whether the schema has to be empty where Flyway has made nothing in it yet; not where somebody gave
 *     Flyway settings of its own
 */
record SuitableDatabase(String server, boolean fresh) {
    /** The first with {@code nulls not distinct}. */
    private static final int OLDEST = 15;

    private static final List<String> OWN_WAYS = Stream.of("jdbc-url", "schemas", "default-schema", "table")
            .map(name -> "quarkus.flyway." + name)
            .toList();

    /** The names are in the search path's first schema, which is where Flyway keeps its history. */
    private static final String STATE = """
            select current_setting('server_encoding') as encoding,
                current_setting('server_version') as version,
                current_setting('server_version_num')::int / 10000 as major,
                current_database() as database,
                current_schema() as schema,
                coalesce(has_schema_privilege(current_schema(), 'create'), false) as may_create,
                to_regclass(quote_ident(current_schema()) || '.flyway_schema_history') is not null as is_ours
            """;

    /** What Flyway counts: not the parts of extensions, which a superuser may have made before the first start. */
    private static final String HOLDS_SOMETHING = """
            with mine as (select oid from pg_namespace where nspname = current_schema()),
                extended as (select objid from pg_depend where deptype = 'e')
            select exists (
                select from pg_class
                where relnamespace = (select oid from mine) and relkind in ('r', 'v', 'S', 't')
                    and oid not in (select objid from extended)
                union all
                select from pg_type
                where typnamespace = (select oid from mine) and typcategory not in ('A', 'C')
                    and oid not in (select objid from extended)
                union all
                select from pg_proc
                where pronamespace = (select oid from mine) and oid not in (select objid from extended))
            """;

    /** What the settings ask of the database; empty where nothing is to be migrated. */
    static Optional<SuitableDatabase> configured(SmallRyeConfig config, String server) {
        if (!flag(config, "quarkus.flyway.migrate-at-start", true)) {
            return Optional.empty();
        }
        boolean ownWay = OWN_WAYS.stream()
                .anyMatch(name -> config.getOptionalValue(name, String.class).isPresent());
        return Optional.of(
                new SuitableDatabase(server, !ownWay && !flag(config, "quarkus.flyway.baseline-on-migrate", false)));
    }

    private static boolean flag(SmallRyeConfig config, String name, boolean otherwise) {
        return config.getOptionalValue(name, Boolean.class).orElse(otherwise);
    }

    /** @throws SettingsException where it cannot */
    void check(Connection connection, Login owner) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE);
                ResultSet state = statement.executeQuery()) {
            state.next();
            if (state.getInt("major") < OLDEST) {
                throw new SettingsException(server + " has version " + state.getString("version")
                        + ", and the service needs " + OLDEST + " or newer. See QUARKUS_DATASOURCE_JDBC_URL.");
            }
            String database = "The database " + state.getString("database") + " of " + server;
            if (!state.getString("encoding").equals("UTF8")) {
                throw new SettingsException(database + " has the encoding " + state.getString("encoding")
                        + ", and the service needs UTF8. Create another one, with encoding 'UTF8' template template0,"
                        + " and name it in QUARKUS_DATASOURCE_JDBC_URL.");
            }
            if (fresh && !state.getBoolean("is_ours")) {
                requireRoom(connection, owner, database, state);
            }
        }
    }

    private static void requireRoom(Connection connection, Login owner, String database, ResultSet state)
            throws SQLException {
        String schema = state.getString("schema");
        if (schema != null && holdsSomething(connection)) {
            throw new SettingsException(database + " holds something else already, in its schema " + schema
                    + ", and nothing of this service. Name an empty one in QUARKUS_DATASOURCE_JDBC_URL.");
        }
        if (!state.getBoolean("may_create")) {
            throw new SettingsException(database + " does not let " + owner.name() + " make tables: it has no right to"
                    + " create in the schema " + (schema == null ? "public" : schema)
                    + ". Make it the database's owner, or grant it create on database and schema. "
                    + owner.wrongRole());
        }
    }

    private static boolean holdsSomething(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDS_SOMETHING);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
