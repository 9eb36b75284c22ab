package org.caseledger.query.listing;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of a list in memory, in the order of {@link Fact#NEWEST_FIRST}. */
public final class NewestFirst {
    private NewestFirst() {}

    /**
     * @param placedBy the fact that gives an entry its place; no two entries have the same one
     * @throws org.caseledger.service.problem.ProblemException where the text is no cursor of such a list
     */
    public static <T> ListPage<T> page(Stream<T> all, Function<T, Fact> placedBy, @Nullable String cursor, int limit) {
        Fact last = cursor == null ? null : Cursor.fact(cursor);
        List<T> rest = all.filter(entry -> last == null || Fact.NEWEST_FIRST.compare(placedBy.apply(entry), last) > 0)
                .sorted(Comparator.comparing(placedBy, Fact.NEWEST_FIRST))
                .limit(limit + 1L)
                .toList();
        return ListPage.of(rest, limit, entry -> Cursor.of(placedBy.apply(entry)));
    }
}
