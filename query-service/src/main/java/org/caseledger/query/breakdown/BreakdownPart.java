package org.caseledger.query.breakdown;

import java.util.Collection;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.caseledger.query.codes.Label;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/**
 * One part of a breakdown.
 *
 * @param rows whose it has; of a place or a time, all that are counted
 * @param stretches by their index
 * @param asking what asks a list for its cases
 */
record BreakdownPart(
        Label label, @Nullable Rows rows, Predicate<String> centres, IntPredicate stretches, Map<String, ?> asking) {

    /** @param less kinds whose rows are left out */
    record Rows(Collection<RowKind> of, Collection<RowKind> less) {}

    static BreakdownPart ofCode(Label label, Rows rows, Map<String, ?> asking) {
        return new BreakdownPart(label, rows, centre -> true, stretch -> true, asking);
    }

    static BreakdownPart ofCentres(Label label, Predicate<String> centres, Map<String, ?> asking) {
        return new BreakdownPart(label, null, centres, stretch -> true, asking);
    }

    static BreakdownPart ofStretch(Label label, int index, Map<String, ?> asking) {
        return new BreakdownPart(label, null, centre -> true, stretch -> stretch == index, asking);
    }

    /** What is in both, called as the other one; one of them at most is of a code. */
    BreakdownPart and(BreakdownPart other) {
        return new BreakdownPart(
                other.label,
                other.rows == null ? rows : other.rows,
                centres.and(other.centres),
                stretch -> stretches.test(stretch) && other.stretches.test(stretch),
                other.asking);
    }

    /** @param all kinds that have each case once */
    int cases(BreakdownCounts counts, Collection<RowKind> all) {
        return rows == null
                ? counts.count(all, centres, stretches)
                : counts.count(rows.of, centres, stretches) - counts.count(rows.less, centres, stretches);
    }
}
