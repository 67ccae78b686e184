package org.readinggroup.content;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readinggroup.shared.settings.UnwritablePath;

/** Fills an empty database at the start, in one transaction: all of a content file, or nothing. */
@Singleton
class ContentLoader {
    private static final Logger LOG = Logger.getLogger(ContentLoader.class);

    /** The setting that leaves the database empty. */
    private static final String NONE = "none";

    /** A group of many years on a slow disk; the default is for requests. */
    private static final int LONGEST_SECONDS = 900;

    private final Optional<String> file;
    private final EntityManager entityManager;
    private final ContentWriter writer;

    ContentLoader(
            @ConfigProperty(name = "readinggroup.content") Optional<String> file,
            EntityManager entityManager,
            ContentWriter writer) {
        this.file = file;
        this.entityManager = entityManager;
        this.writer = writer;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    void fillIfEmpty(@Observes StartupEvent start) {
        if (isFilled()) {
            return;
        }
        Content content = content();
        writer.write(content);
        analyze();
        LOG.infof(
                "The empty database now holds %s: %d sessions, %d videos, %d people",
                content.group().name(),
                content.sessions().size(),
                content.videos().size(),
                content.people().size());
    }

    /** Tells PostgreSQL's planner of what it holds now, so that the first reads are as fast as those of tomorrow. */
    private void analyze() {
        entityManager.flush();
        // What is deferred to the end of the transaction, such as half of each search document, is written now.
        entityManager.createNativeQuery("set constraints all immediate").executeUpdate();
        entityManager
                .createNativeQuery("select cast(analyze_content() as text)", String.class)
                .getSingleResult();
    }

    /** Whether there is a group. Until the transaction ends, other replicas that start wait here for its answer. */
    private boolean isFilled() {
        entityManager
                .createNativeQuery("lock table group_profile in share row exclusive mode")
                .executeUpdate();
        return (Boolean) entityManager
                .createNativeQuery("select exists (select from group_profile)", Boolean.class)
                .getSingleResult();
    }

    /** What the settings name; a file that is refused ends the start, and its message is all that is said. */
    private Content content() {
        if (file.isEmpty()) {
            return ContentReader.readBuiltIn();
        }
        return file.get().equals(NONE) ? bare() : ContentReader.read(path(file.get()));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Problems(name).alone(0, UnwritablePath.reason());
        }
    }

    /** A group that says nothing yet, for organizers to fill. */
    private static Content bare() {
        Content.Group group = new Content.Group(
                "Reading group", null, null, null, ZoneId.of("UTC"), List.of(), 90, List.of(), List.of());
        return new Content(group, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
