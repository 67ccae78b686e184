package org.readinggroup.shared.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.readinggroup.shared.problem.Violations;

/** The parameters that every list takes. Values come as text, so that a wrong one can be answered in our own words. */
public class PageQuery {
    private static final int DEFAULT_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;

    /**
     * Characters of a cursor. The longest is by title: the word, 300 characters (of a paper) of at most 4 bytes, an id of 36
     * and two separators are 1,243 bytes, of which base64 makes 1,658 characters.
     */
    private static final int LONGEST_CURSOR = 1_658;

    @QueryParam("limit")
    @Parameter(
            description = "How many items a page has at most.",
            example = "20",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    /** Without an example: each list and sort has cursors of its own, and an example of one is wrong for all others. */
    @QueryParam("cursor")
    @Parameter(
            description = "Where the page begins, as given in `next`. Belongs to one `sort`.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_CURSOR, pattern = "^[A-Za-z0-9_-]+$"))
    String cursor;

    @Context
    UriInfo address;

    /**
     * The page that is asked for; what is wrong is noted in {@code violations}.
     *
     * @param sort the order of the list, to which the cursor has to belong
     * @param fits whether the keys of a cursor are such as this list gives
     */
    public PageRequest page(String sort, Predicate<Cursor> fits, Violations violations) {
        int size =
                Parameters.integer("limit", limit, 1, LARGEST_LIMIT, violations).orElse(DEFAULT_LIMIT);
        Optional<Cursor> from = Optional.empty();
        if (cursor != null) {
            from = Cursor.decoded(cursor).filter(c -> c.sort().equals(sort) && fits.test(c));
            if (from.isEmpty()) {
                violations.query(
                        "cursor", "must be one that \"next\" gave for this list and sort; begin again without it");
            }
        }
        return new PageRequest(size, from, address);
    }

    /** The page of a list without other parameters whose one order is by a text and then the id. */
    public PageRequest pageBy(String sort) {
        return only(
                sort,
                cursor -> cursor.keys().size() == 2 && Cursor.isId(cursor.keys().get(1)));
    }

    /** The page of a list without other parameters whose one order is by a number that is not negative, and then the id. */
    public PageRequest pageByNumber(String sort) {
        return only(
                sort,
                cursor -> cursor.keys().size() == 2
                        && cursor.keys().get(0).matches("[0-9]{1,9}")
                        && Cursor.isId(cursor.keys().get(1)));
    }

    private PageRequest only(String sort, Predicate<Cursor> fits) {
        Violations violations = new Violations();
        PageRequest request = page(sort, fits, violations);
        violations.refuseIfAny();
        return request;
    }

    /** The page of a list that is short enough to be read whole, by a text whatever its case, and then the id. */
    public <T> Page<T> pageByText(List<T> all, String sort, Function<T, String> text, Function<T, UUID> id) {
        return pageOf(
                all,
                sort,
                key -> key,
                key -> true,
                Comparator.<String>naturalOrder(),
                item -> text.apply(item).toLowerCase(Locale.ROOT),
                id);
    }

    /** The page of a list that is short enough to be read whole, newest first, and then by the id. */
    public <T> Page<T> pageByNewest(List<T> all, String sort, Function<T, Instant> at, Function<T, UUID> id) {
        return pageOf(all, sort, Instant::parse, Cursor::isInstant, Comparator.<Instant>reverseOrder(), at, id);
    }

    private <T, K> Page<T> pageOf(
            List<T> all,
            String sort,
            Function<String, K> parse,
            Predicate<String> isKey,
            Comparator<K> order,
            Function<T, K> key,
            Function<T, UUID> id) {
        PageRequest request = only(
                sort,
                cursor -> cursor.keys().size() == 2
                        && isKey.test(cursor.keys().get(0))
                        && Cursor.isId(cursor.keys().get(1)));
        // As texts: java.util.UUID compares by signed numbers.
        Comparator<T> total = Comparator.comparing(key, order)
                .thenComparing(item -> id.apply(item).toString());
        Stream<T> rows = all.stream().sorted(total);
        if (!request.keys().isEmpty()) {
            K afterKey = parse.apply(request.keys().get(0));
            String afterId = request.keys().get(1);
            rows = rows.filter(item -> {
                int place = order.compare(key.apply(item), afterKey);
                return place > 0 || (place == 0 && id.apply(item).toString().compareTo(afterId) > 0);
            });
        }
        return Page.of(rows.toList(), all.size(), request, item -> Cursor.of(sort, key.apply(item), id.apply(item)));
    }
}
