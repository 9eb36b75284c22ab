package org.caseledger.query.breakdown;

import java.util.List;
import java.util.stream.IntStream;
import org.caseledger.events.Code;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.ListOfCases;
import org.caseledger.query.spans.CrossedCounts;
import org.jspecify.annotations.Nullable;

/** Groups by one code and their parts by another, those that have cases. */
record CrossedGroups(BreakdownBy by, BreakdownBy and, CrossedCounts counts) {
    /** @param list of all of them; absent where there is none */
    List<Breakdown.Group> groups(@Nullable ListOfCases list) {
        return places(by)
                .filter(place -> counts.of(place) > 0)
                .mapToObj(place -> new Breakdown.Group(
                        label(by, place), counts.of(place), list == null ? null : address(list, place), parts(place)))
                .toList();
    }

    private List<Breakdown.Group> parts(int place) {
        return places(and)
                .filter(part -> counts.of(place, part) > 0)
                .mapToObj(part -> new Breakdown.Group(label(and, part), counts.of(place, part), null, null))
                .toList();
    }

    private String address(ListOfCases list, int place) {
        List<Code> codes = by.code().codes();
        return list.with(place < codes.size() ? by.asking(codes.get(place).code()) : by.askingForNone())
                .address();
    }

    private static Label label(BreakdownBy by, int place) {
        List<Code> codes = by.code().codes();
        return place < codes.size() ? Label.of(codes.get(place)) : Breakdowns.NONE;
    }

    /** The last one is of those that have no code. */
    private static IntStream places(BreakdownBy by) {
        return IntStream.rangeClosed(0, by.code().codes().size());
    }
}
