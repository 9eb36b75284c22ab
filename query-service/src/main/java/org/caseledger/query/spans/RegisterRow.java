package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * That something stands in a register on one day; what a list shows of it is computed from the record of its case.
 *
 * @param key tells it from other rows of its kind and case
 * @param centre whose row it is, or {@link #STATE}
 * @param number of the case
 * @param due the day it is sorted by
 * @param facets codes by which rows of its kind may be narrowed; absent ones left out
 * @param codes of a kind that is crossed, all that it has, see {@link CrossedCode}; 0 otherwise
 */
public record RegisterRow(
        RowKind kind,
        String key,
        String centre,
        String number,
        LocalDate due,
        Map<String, List<String>> facets,
        long codes) {
    /** Spelt as a centre, and none: of rows that are counted for the whole State and for no part of it. */
    public static final String STATE = "BR-AAA-00";

    private static final String NOUGHTS = "000000";

    public RegisterRow {
        facets = Map.copyOf(facets);
        if (kind.isCrossed() == (codes == 0)) {
            throw new IllegalArgumentException(kind + (codes == 0 ? " is counted by codes" : " has no codes"));
        }
    }

    /** Of a kind that is not crossed. */
    public RegisterRow(
            RowKind kind, String key, String centre, String number, LocalDate due, Map<String, List<String>> facets) {
        this(kind, key, centre, number, due, facets, 0);
    }

    /** Of one that is. */
    public static RegisterRow crossed(
            RowKind kind, String key, String centre, String number, LocalDate due, long codes) {
        return new RegisterRow(kind, key, centre, number, due, Map.of(), codes);
    }

    /** A key that puts rows of one day in the order in which they were recorded. */
    public static String keyOf(long sequence) {
        String digits = Long.toString(sequence);
        return NOUGHTS.substring(Math.min(digits.length(), NOUGHTS.length())) + digits;
    }

    /** What tells rows of a case apart; the rest costs more to hash than it parts. */
    @Override
    public int hashCode() {
        return 31 * key.hashCode() + kind.measure();
    }
}
