package org.caseledger.query.spans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.events.Code;

/**
 * How rows part by a code that each has.
 *
 * @param byCode in the order of the code list
 * @param overlaps whether a row may have several codes, and is counted in each
 * @param outOf kinds among whose rows are those without a code
 * @param having kinds whose rows are those of {@code outOf} that have one
 */
public record Facet(
        Map<? extends Code, RowKind> byCode, boolean overlaps, Collection<RowKind> outOf, Collection<RowKind> having) {

    /** @param all kinds that have each row once */
    public static Facet single(Map<? extends Code, RowKind> byCode, Collection<RowKind> all) {
        return new Facet(byCode, false, all, byCode.values());
    }

    /**
     * @param outOf kinds among whose rows are those without a code
     * @param having kinds that have those with one, each once
     */
    public static Facet overlapping(
            Map<? extends Code, RowKind> byCode, Collection<RowKind> outOf, Collection<RowKind> having) {
        return new Facet(byCode, true, outOf, having);
    }

    /** @param without kind of the rows that have none */
    public static Facet overlapping(Map<? extends Code, RowKind> byCode, RowKind without) {
        return overlapping(byCode, List.of(without), List.of());
    }

    /** All that are counted for it. */
    public Stream<RowKind> kinds() {
        return Stream.of(byCode.values(), outOf, having)
                .flatMap(Collection::stream)
                .distinct();
    }
}
