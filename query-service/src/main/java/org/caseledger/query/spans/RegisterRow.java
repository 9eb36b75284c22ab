package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Map;

/**
 * That something stands in a register on one day; what a list shows of it is computed from the record of its case.
 *
 * @param key tells it from other rows of its kind and case
 * @param centre whose row it is
 * @param number of the case
 * @param due the day it is sorted by
 * @param facets codes by which rows of its kind may be narrowed
 */
public record RegisterRow(
        RowKind kind, String key, String centre, String number, LocalDate due, Map<String, String> facets) {
    public RegisterRow {
        facets = Map.copyOf(facets);
    }
}
