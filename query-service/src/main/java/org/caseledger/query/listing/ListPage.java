package org.caseledger.query.listing;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next cursor of the page that follows; absent on the last one
 */
public record ListPage<T>(List<T> entries, @Nullable String next) {
    public ListPage {
        entries = List.copyOf(entries);
    }

    /**
     * @param found those that follow, at least one more than the page shows if there are so many
     * @param cursor where the next page begins after this entry
     */
    public static <T> ListPage<T> of(List<T> found, int limit, Function<T, String> cursor) {
        return found.size() <= limit
                ? new ListPage<>(found, null)
                : new ListPage<>(found.subList(0, limit), cursor.apply(found.get(limit - 1)));
    }
}
