package org.readinggroup.shared.edit;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.readinggroup.shared.history.Kind;
import org.readinggroup.shared.slug.OldSlugs;
import org.readinggroup.shared.web.Cursor;
import org.readinggroup.shared.web.Page;

/** The stored records of one kind, as {@link Editing} finds them: by their slugs, as lists, in the bin or not. */
class StoredRecords<E extends EditedRecord> {
    private final OldSlugs.Kind kind;
    private final Class<E> type;
    private final EditTools tools;

    StoredRecords(Kind kind, Class<E> type, EditTools tools) {
        this.kind = OldSlugs.Kind.valueOf(kind.name());
        this.type = type;
        this.tools = tools;
    }

    /** The record with this slug, in the bin or not; an old slug answers 308. */
    E get(String slug) {
        return find(slug).orElseThrow(() -> tools.oldSlugs.missing(kind, slug));
    }

    /** The record with this slug, in the bin or not. */
    Optional<E> find(String slug) {
        return query("from " + type.getSimpleName() + " where slug = :slug", type, Map.of("slug", slug))
                .getResultStream()
                .findFirst();
    }

    /** The record that has this slug, or had it once, and does not lie in the bin. */
    Optional<E> today(String slug) {
        return outsideTheBin(slug).or(() -> tools.oldSlugs.today(kind, slug).flatMap(this::outsideTheBin));
    }

    private Optional<E> outsideTheBin(String slug) {
        return find(slug).filter(record -> !record.isDeleted());
    }

    /** The id of the record that had this slug and was removed from the bin. */
    Optional<UUID> removed(String slug) {
        return tools.oldSlugs.removed(kind, slug);
    }

    /** Whether a slug is, or was, another record's. */
    boolean isTaken(String slug, E record) {
        return tools.oldSlugs.isTaken(kind, slug, record.id);
    }

    /** Keeps the slug of a record that is no more from all others. */
    void reserveSlug(E record) {
        tools.oldSlugs.reserve(kind, record.slug, record.id);
    }

    /** What has lain in the bin since then or longer. */
    List<E> binnedUntil(Instant until) {
        String hql = "from " + type.getSimpleName() + " where deletedAt <= :until order by id";
        return query(hql, type, Map.of("until", until)).getResultList();
    }

    /**
     * The records that a query finds and for which {@code also}, which begins with " and ", is true.
     *
     * @param keyOf the key of a record in the order, as a cursor spells it
     */
    Page<E> list(AdminQuery.Read read, ListOrder order, Function<E, ?> keyOf, String also, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        String where = " from " + type.getSimpleName() + " r where r.deletedAt is " + (read.deleted() ? "not " : "")
                + "null" + also;
        if (read.search().isPresent()) {
            where += " and lower(" + order.text() + ") like :search escape '\\'";
            all.put(
                    "search",
                    "%" + read.search().get().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        long total = query("select count(*)" + where, Long.class, all).getSingleResult();
        List<String> after = read.page().keys();
        if (!after.isEmpty()) {
            where += " and (%1$s %2$s :key or (%1$s = :key and r.id %2$s :id))"
                    .formatted(order.key(), order.descending() ? "<" : ">");
            all.put("key", order.parse().apply(after.get(0)));
            all.put("id", UUID.fromString(after.get(1)));
        }
        String direction = order.descending() ? " desc" : "";
        List<E> records = query(
                        "select r" + where + " order by " + order.key() + direction + ", r.id" + direction, type, all)
                .setMaxResults(read.page().limit() + 1)
                .getResultList();
        return Page.of(
                records, total, read.page(), record -> Cursor.of(order.spelling(), keyOf.apply(record), record.id));
    }

    private <T> TypedQuery<T> query(String hql, Class<T> result, Map<String, ?> parameters) {
        TypedQuery<T> query = tools.entityManager.createQuery(hql, result);
        parameters.forEach(query::setParameter);
        return query;
    }
}
