package org.readinggroup.shared.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, in a total order.
 *
 * @param items at most {@code limit} of them
 * @param total how many there are on all pages, now
 * @param next the address of the next page, or null on the last
 */
public record Page<T>(
        @Schema(description = "The items of this page, in the list's order.")
        List<T> items,

        @Schema(description = "How many items there are on all pages, now.", examples = "18")
        long total,

        @Schema(
                description = "The address of the next page; follow it until it is `null`. Also in the `Link` header.",
                examples =
                        "/api/v1/sessions?limit=20&cursor=LXN0YXJ0c0F0CjIwMjYtMDUtMTFUMTc6MDA6MDBaCjZhMGM1ZDFlLThmNTctNGM3Yy05ZDU0LTBkNmYzYTZiM2ExMA",
                nullable = true)
        String next) {

    /**
     * Cuts a page from rows that were read with one more than the limit, which tells whether there is a next page.
     *
     * @param rows at most {@code request.limit() + 1}
     * @param cursor the cursor of a row: what the next page begins after
     */
    public static <T> Page<T> of(List<T> rows, long total, PageRequest request, Function<T, Cursor> cursor) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, total, null);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, total, request.addressAfter(cursor.apply(items.get(items.size() - 1))));
    }

    /** The same page with its items made into something else. */
    public <R> Page<R> map(Function<List<T>, List<R>> items) {
        return new Page<>(items.apply(this.items), total, next);
    }
}
