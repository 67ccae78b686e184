package org.readinggroup.shared.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.readinggroup.shared.sql.Row;
import org.readinggroup.shared.sql.Rows;
import org.readinggroup.shared.sql.Sql;

/** Adds to the history and reads it. Bodies are those that {@code PUT} takes, whole. */
@Singleton
public class History {
    private static final String COLUMNS =
            "select revision, at, account_id, account_name, token_id, token_name, action, before, after from history ";

    private final Rows rows;
    private final ObjectMapper mapper;

    History(Rows rows, ObjectMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    /**
     * Adds a change, in the transaction of the change itself.
     *
     * @param before the body before, or null where the record was not there
     * @param after the body since, or null where it is not there any more
     */
    public void add(
            Kind kind,
            UUID record,
            int revision,
            Instant at,
            Actor actor,
            Action action,
            JsonNode before,
            JsonNode after) {
        Sql sql = Sql.of(
                "insert into history (kind, record_id, revision, at, action, before, after, account_name, "
                        + "account_id, token_id, token_name) values (?, ?, ?, ?, ?, cast(? as json), cast(? as json), ?, ",
                kind.name(),
                record,
                revision,
                at,
                action.name(),
                text(before),
                text(after),
                actor.name());
        sql.add(
                "cast(? as uuid), cast(? as uuid), ?)",
                text(actor.accountId()),
                text(actor.tokenId()),
                text(actor.token()));
        rows.change(sql);
    }

    /** The changes of a record, newest first: at most {@code limit}, before the revision {@code before} where one is given. */
    public List<HistoryEntry> of(Kind kind, UUID record, Integer before, int limit) {
        Sql sql = Sql.of(COLUMNS + "where kind = ? and record_id = ?", kind.name(), record);
        if (before != null) {
            sql.add(" and revision < ?", before);
        }
        return rows.all(sql.add(" order by revision desc limit ?", limit), this::entry);
    }

    /** How many changes a record has seen. */
    public long count(Kind kind, UUID record) {
        return rows.count(Sql.of("select count(*) from history where kind = ? and record_id = ?", kind.name(), record));
    }

    /** The body that a record had after a change; that before it, where the change took the record away. */
    public Optional<ObjectNode> body(Kind kind, UUID record, int revision) {
        return rows.first(
                Sql.of(
                        "select coalesce(after, before) as body from history where kind = ? and record_id = ? and revision = ?",
                        kind.name(),
                        record,
                        revision),
                row -> (ObjectNode) json(row.text("body")));
    }

    /** When the history of a record begins, and the number of its last change. */
    public record Span(Instant begin, int last) {}

    /** How far the history of a record goes. */
    public Span span(Kind kind, UUID record) {
        return rows.first(
                        Sql.of(
                                "select min(at) as begin, max(revision) as last from history where kind = ? and record_id = ?",
                                kind.name(),
                                record),
                        row -> new Span(row.instant("begin"), row.number("last")))
                .orElseThrow();
    }

    private HistoryEntry entry(Row row) throws SQLException {
        return new HistoryEntry(
                row.number("revision"),
                row.instant("at"),
                new Actor(
                        row.get("account_id", UUID.class),
                        row.text("account_name"),
                        row.get("token_id", UUID.class),
                        row.text("token_name")),
                Action.valueOf(row.text("action")),
                changes(json(row.text("before")), json(row.text("after"))));
    }

    private static List<FieldChange> changes(JsonNode before, JsonNode after) {
        Set<String> fields = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(fields::add);
        after.fieldNames().forEachRemaining(fields::add);
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode was = orNull(before.get(field));
            JsonNode is = orNull(after.get(field));
            if (!was.equals(is)) {
                changes.add(new FieldChange(field, was, is));
            }
        }
        return changes;
    }

    private static JsonNode orNull(JsonNode node) {
        return node == null ? NullNode.instance : node;
    }

    private JsonNode json(String text) {
        try {
            return text == null ? mapper.createObjectNode() : mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history holds JSON alone", e);
        }
    }

    private static Object text(Object value) {
        return value == null ? Rows.NULL : value.toString();
    }
}
