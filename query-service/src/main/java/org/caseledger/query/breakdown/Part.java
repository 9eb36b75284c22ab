package org.caseledger.query.breakdown;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.caseledger.query.codes.Label;
import org.caseledger.query.spans.RowKind;

/**
 * One part of a breakdown.
 *
 * @param kinds whose rows it has
 * @param less kinds whose rows are left out
 * @param stretches by their index
 */
record Part(
        Label label,
        Collection<RowKind> kinds,
        Collection<RowKind> less,
        Predicate<String> centres,
        IntPredicate stretches) {

    /** Of a code. */
    static Part ofKinds(Label label, Collection<RowKind> kinds, Collection<RowKind> less) {
        return new Part(label, kinds, less, centre -> true, stretch -> true);
    }

    /** @param all kinds that have each case once */
    static Part ofCentres(Label label, Collection<RowKind> all, Predicate<String> centres) {
        return new Part(label, all, List.of(), centres, stretch -> true);
    }

    static Part ofStretch(Label label, Collection<RowKind> all, int index) {
        return new Part(label, all, List.of(), centre -> true, stretch -> stretch == index);
    }

    /** What is in both; of two, one at most is of a code. */
    Part and(Part other, boolean otherIsOfCode) {
        Part coded = otherIsOfCode ? other : this;
        return new Part(
                other.label,
                coded.kinds,
                coded.less,
                centres.and(other.centres),
                stretch -> stretches.test(stretch) && other.stretches.test(stretch));
    }

    int cases(BreakdownCounts counts) {
        return counts.count(kinds, centres, stretches) - counts.count(less, centres, stretches);
    }
}
