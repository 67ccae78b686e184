package org.readinggroup.shared.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every half a minute whether a job is due. */
@Singleton
class JobTimer {
    private static final Logger LOG = Logger.getLogger(JobTimer.class);
    private static final int LOOK_EVERY_SECONDS = 30;

    /** A run that does not end by then is undone, and done again by another replica or after the next start. */
    private static final int SECONDS_TO_END = 10;

    private final JobRunner runner;
    private final boolean isOn;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "jobs");
        made.setDaemon(true);
        return made;
    });

    JobTimer(JobRunner runner, @ConfigProperty(name = "readinggroup.jobs", defaultValue = "true") boolean isOn) {
        this.runner = runner;
        this.isOn = isOn;
    }

    /** Nobody waits for what the timer would give back: it never ends by itself. */
    @SuppressWarnings("FutureReturnValueIgnored")
    void start(@Observes StartupEvent event) {
        if (isOn) {
            thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** Whatever is thrown here would end the timer for good. */
    private void look() {
        try {
            runner.runDue();
        } catch (RuntimeException | Error e) {
            LOG.warnf("The jobs wait: %s", e.getMessage());
        }
    }
}
