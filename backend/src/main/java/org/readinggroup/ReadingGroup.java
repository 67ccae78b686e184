package org.readinggroup;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.SmallRyeConfig;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.readinggroup.shared.database.BuiltInPostgres;
import org.readinggroup.shared.database.FirstConnection;
import org.readinggroup.shared.database.PostgresSettings;
import org.readinggroup.shared.settings.SettingsCheck;
import org.readinggroup.shared.web.ListenAddress;

/**
 * Where the service starts: first the built-in database, where no other is configured, then Quarkus.
 *
 * <p>Development mode calls {@code main} anew at every reload, in the same JVM. The server's address stands in system
 * properties by then, so it counts as configured and one server serves all reloads, until the JVM ends.
 */
@QuarkusMain
public final class ReadingGroup {
    private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
    /** Tells a reload of development mode from the first start in this JVM. */
    private static final String STARTED = "org.readinggroup.started";

    public static void main(String... args) {
        // Quarkus would refuse an address that is no URI with an empty answer; our Gate says what is wrong with it.
        System.setProperty("vertx.disableURIValidation", "true");
        // Pictures are made in memory; nothing looks for a screen, not even on a machine that has one.
        System.setProperty("java.awt.headless", "true");
        if (!isBuildStep()) {
            prepare();
        }
        Quarkus.run(null, ReadingGroup::end, args);
    }

    /** Everything that Quarkus would find out late, and say in a stack trace. */
    private static void prepare() {
        try {
            SmallRyeConfig config = ConfigUtils.configBuilder().build();
            SettingsCheck.check(config);
            ListenAddress address = ListenAddress.configured(config);
            if (System.setProperty(STARTED, "true") == null) {
                // After a reload development mode listens there already.
                address.requireFree();
            }
            if (config.getOptionalValue(JDBC_URL, String.class).isEmpty()) {
                String directory = config.getOptionalValue("readinggroup.data-dir", String.class)
                        .orElse("data");
                startDatabase(Path.of(directory));
            } else {
                FirstConnection.configured(config).await();
            }
        } catch (RuntimeException e) {
            StartFailure.inWords(e).ifPresent(ReadingGroup::refuse);
            throw e;
        }
    }

    /** Ends the start with the one sentence that a person needs. */
    private static void refuse(String message) {
        System.err.println(message);
        System.exit(1);
    }

    /** Says why the start failed: in a sentence where a person can mend it, else with all that helps to find the fault. */
    private static void end(int code, Throwable failure) {
        if (LaunchMode.current() == LaunchMode.DEVELOPMENT) {
            // Each reload ends the application; development mode itself knows what comes next.
            ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
            return;
        }
        StartFailure.inWords(failure).ifPresent(ReadingGroup::refuse);
        if (failure != null) {
            Logger.getLogger(ReadingGroup.class).error("The service could not start", failure);
        }
        System.exit(code);
    }

    /** Quarkus runs a freshly built package once without serving anything, to record the classes it loads. */
    private static boolean isBuildStep() {
        return ApplicationLifecycleManager.isAppCDSGeneration();
    }

    private static void startDatabase(Path dataDirectory) {
        BuiltInPostgres postgres = new BuiltInPostgres(PostgresSettings.durableIn(dataDirectory));
        // Before the start: a signal that comes in between finds a server that is stopped again as soon as it runs.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterQuarkus(postgres), "stop-database"));
        postgres.start();
        FirstConnection.builtIn(postgres).await();
        System.setProperty(JDBC_URL, postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", postgres.runTimeRole().name());
        System.setProperty("quarkus.datasource.password", postgres.runTimeRole().password());
        System.setProperty("quarkus.flyway.username", postgres.owner().name());
        System.setProperty("quarkus.flyway.password", postgres.owner().password());
        System.out.println("Built-in PostgreSQL " + postgres.version() + ": data in " + postgres.dataDirectory());
    }

    /** The hooks of a JVM run side by side: this one waits for the requests that Quarkus lets finish. */
    private static void stopAfterQuarkus(BuiltInPostgres postgres) {
        Application application = ApplicationLifecycleManager.getCurrentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        postgres.stop();
    }
}
