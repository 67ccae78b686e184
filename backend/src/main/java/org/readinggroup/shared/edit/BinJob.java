package org.readinggroup.shared.edit;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.job.Job;

/** Empties the bin of what has lain there for 30 days. What something else still refers to stays until nothing does. */
@Singleton
class BinJob implements Job {
    private static final Duration KEPT = Duration.ofDays(30);

    /** What refers to others goes before them. */
    private static final List<Kind> ORDER =
            List.of(Kind.session, Kind.video, Kind.organizer, Kind.person, Kind.paper, Kind.topic);

    private final List<Editing<?, ?, ?>> editings;
    private final EditLock lock;

    BinJob(@All List<Editing<?, ?, ?>> editings, EditLock lock) {
        this.editings = editings;
        this.lock = lock;
    }

    @Override
    public String name() {
        return "bin";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public int run(Instant now) {
        lock.take();
        int purged = 0;
        for (Kind kind : ORDER) {
            for (Editing<?, ?, ?> editing : editings) {
                if (editing.kind() == kind) {
                    purged += editing.purge(now.minus(KEPT));
                }
            }
        }
        return purged;
    }
}
