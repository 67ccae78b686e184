package org.readinggroup.shared.edit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.readinggroup.shared.caller.CurrentCaller;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.History;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.slug.OldSlugs;

/** What the editing of every kind of record needs. */
@Singleton
public class EditTools {
    final EditLock lock;
    final History history;
    final OldSlugs oldSlugs;
    final EntityManager entityManager;
    final Clock clock;
    private final ObjectMapper mapper;
    private final CurrentCaller caller;

    EditTools(
            EditLock lock,
            History history,
            OldSlugs oldSlugs,
            EntityManager entityManager,
            Clock clock,
            ObjectMapper mapper,
            CurrentCaller caller) {
        this.lock = lock;
        this.history = history;
        this.oldSlugs = oldSlugs;
        this.entityManager = entityManager;
        this.clock = clock;
        this.mapper = mapper;
        this.caller = caller;
    }

    /** The body of a record as JSON, to be compared and kept. */
    ObjectNode json(Object edit) {
        return mapper.valueToTree(edit);
    }

    /**
     * Reads the body that a record had after a change; 404 where there is no such change, 409 where it cannot be read. What was
     * right once need not be now: a person may be gone whom the body names, and nobody sent it who could mend it.
     */
    <F> F readOld(Kind kind, UUID id, int revision, Function<ObjectNode, F> read) {
        ObjectNode body = history.body(kind, id, revision)
                .orElseThrow(() -> ProblemException.notFound("revision", String.valueOf(revision)));
        try {
            return read.apply(body);
        } catch (ProblemException e) {
            throw ProblemException.conflict(e.violations());
        }
    }

    Actor actor() {
        return Actor.of(caller.get());
    }
}
