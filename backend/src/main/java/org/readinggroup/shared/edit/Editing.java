package org.readinggroup.shared.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.readinggroup.shared.history.Action;
import org.readinggroup.shared.history.Actor;
import org.readinggroup.shared.history.History;
import org.readinggroup.shared.history.HistoryEntry;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.json.Body;
import org.readinggroup.shared.problem.ProblemException;
import org.readinggroup.shared.problem.ProblemType;
import org.readinggroup.shared.text.Slugs;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;
import org.readinggroup.shared.web.PageQuery;
import org.readinggroup.shared.web.PageRequest;

/**
 * What organizers do to the records of one kind. Each change waits for its turn, reads the body (400), finds the record (404),
 * looks whether it is still the version that is meant (428, 412), applies the body (409), and writes the history, in one
 * transaction. A change that changes nothing leaves no trace. What only shows once a patch is merged into the record is 400 as
 * well, but after the version: of another version it might be right.
 *
 * @param <E> the stored record
 * @param <F> the fields of a valid body
 * @param <V> what an organizer sees
 */
public abstract class Editing<E extends EditedRecord, F, V> {
    private final Kind kind;
    private final StoredRecords<E> stored;
    private final EditTools tools;

    protected Editing(Kind kind, Class<E> type, EditTools tools) {
        this.kind = kind;
        this.stored = new StoredRecords<>(kind, type, tools);
        this.tools = tools;
    }

    /** A record with nothing in it. */
    protected abstract E blank();

    /** Reads a body, or a patch by itself; ends the request with 400 that names everything that is wrong. */
    protected abstract F read(Body body);

    /** As {@link #read(Body)}, where it matters what the record was so far; {@code current} is null for a new one. */
    protected F read(Body body, E current) {
        return read(body);
    }

    /** Gives the record these fields; ends the request with 409 where another record is in the way. */
    protected abstract void apply(E record, F fields);

    /** The body that {@code PUT} takes and that would change nothing. */
    protected abstract Object edit(E record);

    /** What organizers see of the records, in their order. */
    protected abstract List<V> views(List<E> records);

    /** The order of their list. */
    protected abstract ListOrder order();

    /** The key of a record in that order, as a cursor spells it. */
    protected abstract Object keyOf(E record);

    /** Notes what stands against taking the record away; usually nothing. */
    protected void checkDelete(E record, Conflicts conflicts) {}

    /** Notes what stands against taking the record out of the bin; usually nothing. */
    protected void checkRestore(E record, Conflicts conflicts) {}

    /** Lets others let go of a record that is removed for good; usually nobody has to. */
    protected void detach(E record) {}

    /** Lets a merge patch replace one of several fields of which a body has exactly one. */
    protected void settle(ObjectNode current, ObjectNode patch) {}

    /** Lets a body of the history say by today's name what another record was called then. */
    protected void renew(ObjectNode old) {}

    @Transactional
    public Page<V> list(AdminQuery query) {
        return list(query.read(order()), "", Map.of());
    }

    /** The records that a query finds and for which {@code also}, which begins with " and ", is true. */
    protected Page<V> list(AdminQuery.Read read, String also, Map<String, ?> parameters) {
        return stored.list(read, order(), this::keyOf, also, parameters).map(this::views);
    }

    @Transactional
    public Written<V> get(String slug) {
        return written(find(slug));
    }

    @Transactional
    public Written<V> create(byte[] bytes) {
        takeTurn();
        F fields = read(Body.parse(bytes), null);
        E record = blank();
        record.begin(UUID.randomUUID(), now());
        apply(record, fields);
        add(record, tools.actor());
        return written(record);
    }

    /** Stores a new record, whose fields are applied. */
    protected void add(E record, Actor actor) {
        tools.entityManager.persist(record);
        tools.entityManager.flush();
        log(record, actor, Action.CREATE, null, json(record));
    }

    /** As {@link #add(EditedRecord, Actor)}, of many records. */
    protected void addAll(List<E> records, Actor actor) {
        records.forEach(tools.entityManager::persist);
        tools.entityManager.flush();
        List<?> edits = edits(records);
        for (int i = 0; i < records.size(); i++) {
            E record = records.get(i);
            log(record, actor, Action.CREATE, null, tools.json(edits.get(i)));
        }
    }

    /** What {@link #edit} gives for each of them. */
    protected List<?> edits(List<E> records) {
        return records.stream().map(this::edit).toList();
    }

    /** Stores a new record that the change of another one makes. */
    protected void add(E record) {
        add(record, tools.actor());
    }

    @Transactional
    public Written<V> replace(String slug, Precondition precondition, byte[] bytes) {
        takeTurn();
        F fields = read(Body.parse(bytes), stored.find(slug).orElse(null));
        E record = meant(slug, precondition);
        change(record, Action.UPDATE, () -> apply(record, fields));
        return written(record);
    }

    @Transactional
    public Written<V> update(String slug, Precondition precondition, byte[] patch) {
        takeTurn();
        ObjectNode changes = Body.objectOf(patch);
        read(Body.ofPatch(changes), stored.find(slug).orElse(null));
        E record = meant(slug, precondition);
        ObjectNode current = json(record);
        settle(current, changes);
        F fields = read(Body.patched(current, changes), record);
        change(record, Action.UPDATE, () -> apply(record, fields));
        return written(record);
    }

    /** Puts a record into the bin. */
    @Transactional
    public void delete(String slug, Precondition precondition) {
        takeTurn();
        E record = meant(slug, precondition);
        Conflicts conflicts = new Conflicts();
        checkDelete(record, conflicts);
        conflicts.refuseIfAny();
        take(record);
    }

    /** Puts a record into the bin that the change of another one makes superfluous. */
    protected void take(E record) {
        take(record, tools.actor());
    }

    /** As {@link #take(EditedRecord)}, where somebody else does it than who makes the request. */
    protected void take(E record, Actor actor) {
        ObjectNode before = json(record);
        record.deletedAt = now();
        record.count(now());
        tools.entityManager.flush();
        log(record, actor, Action.DELETE, before, null);
    }

    /** Takes a record out of the bin. */
    @Transactional
    public Written<V> restore(String slug, Precondition precondition) {
        takeTurn();
        E record = find(slug);
        precondition.holdIfGiven(record);
        if (!record.isDeleted()) {
            throw new ProblemException(ProblemType.CONFLICT, "It does not lie in the bin.");
        }
        Conflicts conflicts = new Conflicts();
        checkSlugIsOwn(record, conflicts);
        checkRestore(record, conflicts);
        conflicts.refuseIfAny();
        record.deletedAt = null;
        record.count(now());
        tools.entityManager.flush();
        log(record, tools.actor(), Action.RESTORE, null, json(record));
        return written(record);
    }

    /** What was done to a record, newest first; also to one that was removed from the bin. */
    @Transactional
    public Page<HistoryEntry> history(String slug, PageQuery query) {
        PageRequest page = HistoryPages.of(query);
        UUID id = stored.removed(slug).orElseGet(() -> find(slug).id);
        Integer before =
                page.keys().isEmpty() ? null : Integer.valueOf(page.keys().get(0));
        return Page.of(
                tools.history.of(kind, id, before, page.limit() + 1),
                tools.history.count(kind, id),
                page,
                entry -> Cursor.of(HistoryPages.ORDER, entry.revision()));
    }

    /**
     * Gives a record the body that it had after a change, which is a new change; out of the bin, where it lies there, and anew,
     * where it was removed from the bin.
     */
    @Transactional
    public Written<V> restoreRevision(String slug, int revision, Precondition precondition) {
        takeTurn();
        Optional<UUID> removed = stored.removed(slug);
        if (removed.isPresent()) {
            return bringBack(removed.get(), revision, precondition);
        }
        E record = find(slug);
        precondition.holdIfGiven(record);
        F fields = readOld(revision, record);
        if (record.isDeleted()) {
            Conflicts conflicts = new Conflicts();
            checkSlugIsOwn(record, conflicts);
            conflicts.refuseIfAny();
            // It leaves the bin last: a query of what stands in the way would write it as it was before.
            apply(record, fields);
            record.deletedAt = null;
            record.count(now());
            tools.entityManager.flush();
            log(record, tools.actor(), Action.RESTORE, null, json(record));
        } else {
            change(record, Action.RESTORE, () -> apply(record, fields));
        }
        return written(record);
    }

    /** Makes a record again that was removed: the same one, with its id, its slug and its history. */
    private Written<V> bringBack(UUID id, int revision, Precondition precondition) {
        precondition.holdOfNothing();
        History.Span past = tools.history.span(kind, id);
        E record = blank();
        record.begin(id, past.begin());
        record.version = past.last() + 1;
        record.updatedAt = now();
        apply(record, readOld(revision, record));
        tools.entityManager.persist(record);
        tools.entityManager.flush();
        log(record, tools.actor(), Action.RESTORE, null, json(record));
        return written(record);
    }

    private F readOld(int revision, E record) {
        return tools.readOld(kind, record.id, revision, body -> {
            renew(body);
            return read(Body.of(body), record);
        });
    }

    /**
     * Removes for good what has lain in the bin since then or longer, and what nothing refers to any more. Its slugs stay
     * reserved and its history stays. Returns how much that was; the caller holds the transaction and the turn.
     */
    int purge(Instant binnedUntil) {
        int purged = 0;
        for (E record : stored.binnedUntil(binnedUntil)) {
            Conflicts conflicts = new Conflicts();
            checkDelete(record, conflicts);
            if (conflicts.isEmpty()) {
                purge(record);
                purged++;
            }
        }
        return purged;
    }

    private void purge(E record) {
        ObjectNode last = json(record);
        detach(record);
        tools.entityManager.remove(record);
        tools.entityManager.flush();
        stored.reserveSlug(record);
        tools.history.add(kind, record.id, record.version + 1, now(), Actor.BIN, Action.PURGE, last, null);
    }

    /** Which kind it edits. */
    Kind kind() {
        return kind;
    }

    /** Changes a record; without a trace, where its body stays the same. */
    protected void change(E record, Action action, Runnable apply) {
        change(record, action, tools.actor(), apply);
    }

    /** As {@link #change(EditedRecord, Action, Runnable)}, where somebody else does it than who makes the request. */
    protected void change(E record, Action action, Actor actor, Runnable apply) {
        ObjectNode before = json(record);
        apply.run();
        tools.entityManager.flush();
        ObjectNode after = json(record);
        if (!after.equals(before)) {
            record.count(now());
            tools.entityManager.flush();
            log(record, actor, action, before, after);
        }
    }

    /**
     * Gives a record another version because its body has changed with another record, which has changed already.
     *
     * @param undo makes of the body of today the one of before
     */
    protected void follow(E record, Action action, Consumer<ObjectNode> undo) {
        tools.entityManager.flush();
        ObjectNode after = json(record);
        ObjectNode before = after.deepCopy();
        undo.accept(before);
        record.count(now());
        tools.entityManager.flush();
        log(record, tools.actor(), action, before, after);
    }

    /** The record with this slug, in the bin or not; an old slug answers 308. */
    protected E find(String slug) {
        return stored.get(slug);
    }

    /** The record that has this slug, or had it once, and does not lie in the bin. */
    protected Optional<E> today(String slug) {
        return stored.today(slug);
    }

    /** The slug for a record: the one that is given, else its own, else one made from its title. */
    protected String slugFor(E record, String given, String title, Conflicts conflicts) {
        if (given == null) {
            return record.slug != null
                    ? record.slug
                    : Slugs.of(title, kind.name(), slug -> stored.isTaken(slug, record));
        }
        if (stored.isTaken(given, record)) {
            conflicts.add("slug", "is taken, by another %s or one that had it once".formatted(kind));
        }
        return given;
    }

    /** Notes where the slug of a record in the bin leads elsewhere, as that of a merged person does. */
    private void checkSlugIsOwn(E record, Conflicts conflicts) {
        if (stored.isTaken(record.slug, record)) {
            conflicts.add("slug", "leads to another %s now, with which this one was merged".formatted(kind));
        }
    }

    /** The record with this slug, in the version that is meant (428, 412), which must not lie in the bin (409). */
    private E meant(String slug, Precondition precondition) {
        E record = find(slug);
        precondition.hold(record);
        refuseBinned(record);
        return record;
    }

    /** Ends the request with 409 where the record lies in the bin. */
    protected void refuseBinned(E record) {
        if (record.isDeleted()) {
            throw new ProblemException(ProblemType.CONFLICT, "It lies in the bin; restore it first.");
        }
    }

    /** Who makes the change. */
    protected Actor actor() {
        return tools.actor();
    }

    /** Waits until no other change is under way. */
    protected void takeTurn() {
        tools.lock.take();
    }

    /** Writes a change down, as the record's version of now. */
    private void log(E record, Actor actor, Action action, JsonNode before, JsonNode after) {
        tools.history.add(kind, record.id, record.version, record.updatedAt, actor, action, before, after);
    }

    private Instant now() {
        return tools.clock.instant();
    }

    private ObjectNode json(E record) {
        return tools.json(edit(record));
    }

    protected Written<V> written(E record) {
        return new Written<>(views(List.of(record)).get(0), record.slug, record.tag());
    }
}
