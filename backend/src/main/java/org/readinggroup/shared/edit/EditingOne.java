package org.readinggroup.shared.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.HistoryEntry;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;

/**
 * What organizers do to a record of which there is exactly one: {@link Editing} without making and taking away.
 *
 * @param <E> the stored record
 * @param <F> the fields of a valid body
 * @param <V> what an organizer sees
 */
public abstract class EditingOne<E, F, V> {
    /** Its name in the history: there is one, so it needs no other. */
    private static final UUID ONLY = new UUID(0, 1);

    private final Kind kind;
    private final EditTools tools;

    protected EditingOne(Kind kind, EditTools tools) {
        this.kind = kind;
        this.tools = tools;
    }

    protected abstract E only();

    /** Reads a body, or a patch by itself; ends the request with 400 that names everything that is wrong. */
    protected abstract F read(Body body);

    protected abstract void apply(E record, F fields);

    /** The body that {@code PUT} takes and that would change nothing. */
    protected abstract Object edit(E record);

    protected abstract V view(E record);

    protected abstract int version(E record);

    /** Counts a change. */
    protected abstract void count(E record, Instant now);

    @Transactional
    public Written<V> get() {
        return written(only());
    }

    @Transactional
    public Written<V> replace(Precondition precondition, byte[] bytes) {
        tools.lock.take();
        F fields = read(Body.parse(bytes));
        E record = only();
        precondition.hold(tag(record));
        return change(record, fields, Action.UPDATE);
    }

    @Transactional
    public Written<V> update(Precondition precondition, byte[] patch) {
        tools.lock.take();
        ObjectNode changes = Body.objectOf(patch);
        read(Body.ofPatch(changes));
        E record = only();
        precondition.hold(tag(record));
        return change(record, read(Body.patched(tools.json(edit(record)), changes)), Action.UPDATE);
    }

    /** What was done to it, newest first. */
    @Transactional
    public Page<HistoryEntry> history(PageQuery query) {
        PageRequest page = HistoryPages.of(query);
        Integer before =
                page.keys().isEmpty() ? null : Integer.valueOf(page.keys().get(0));
        return Page.of(
                tools.history.of(kind, ONLY, before, page.limit() + 1),
                tools.history.count(kind, ONLY),
                page,
                entry -> Cursor.of(HistoryPages.ORDER, entry.revision()));
    }

    /** Gives it the body that it had after a change, which is a new change. */
    @Transactional
    public Written<V> restoreRevision(int revision, Precondition precondition) {
        tools.lock.take();
        E record = only();
        precondition.holdIfGiven(tag(record));
        F fields = tools.readOld(kind, ONLY, revision, body -> read(Body.of(body)));
        return change(record, fields, Action.RESTORE);
    }

    /** Writes down that it was made. */
    protected void made(E record, Actor actor, Instant now) {
        tools.entityManager.flush();
        tools.history.add(kind, ONLY, version(record), now, actor, Action.CREATE, null, tools.json(edit(record)));
    }

    private Written<V> change(E record, F fields, Action action) {
        ObjectNode before = tools.json(edit(record));
        apply(record, fields);
        tools.entityManager.flush();
        ObjectNode after = tools.json(edit(record));
        if (!after.equals(before)) {
            Instant now = tools.clock.instant();
            count(record, now);
            tools.entityManager.flush();
            tools.history.add(kind, ONLY, version(record), now, tools.actor(), action, before, after);
        }
        return written(record);
    }

    private Written<V> written(E record) {
        return new Written<>(view(record), null, tag(record));
    }

    private String tag(E record) {
        return "\"" + kind + "-" + version(record) + "\"";
    }
}
