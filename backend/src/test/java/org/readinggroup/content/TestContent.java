package org.readinggroup.content;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Fills an empty database while the service runs, as a start with that setting does. */
public final class TestContent {
    private static final String TEST_GROUP = "src/test/resources/content/test-group.yaml";

    private TestContent() {}

    public static void fillWithTheTestGroup() {
        start(Optional.of(TEST_GROUP));
    }

    /** What a start does with this {@code READINGGROUP_CONTENT}; empty for none set. */
    public static void start(Optional<String> setting) {
        ContentLoader loader = new ContentLoader(
                setting,
                Arc.container().instance(EntityManager.class).get(),
                Arc.container().instance(ContentWriter.class).get());
        QuarkusTransaction.requiringNew().run(() -> loader.fillIfEmpty(null));
    }
}
