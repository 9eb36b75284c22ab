package org.caseledger.query.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Lists that differ in one entry. */
final class Lists {
    private Lists() {}

    static <T> List<T> with(List<T> list, T entry) {
        List<T> longer = new ArrayList<>(list.size() + 1);
        longer.addAll(list);
        longer.add(entry);
        return longer;
    }

    static <T> List<T> without(List<T> list, Predicate<T> gone) {
        return list.stream().filter(gone.negate()).toList();
    }

    static <T> List<T> replaced(List<T> list, Predicate<T> which, UnaryOperator<T> by) {
        return list.stream()
                .map(entry -> which.test(entry) ? by.apply(entry) : entry)
                .toList();
    }
}
