package org.caseledger.query.breakdown;

import java.util.stream.Stream;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The report as a file: a line for each group, or for each part of one. */
final class BreakdownTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(ListTable.<Line>named("breakdown")
            .label("group", Line::group)
            .label("part", Line::part)
            .column("cases", Line::cases));

    /** @param part absent where groups have none */
    record Line(Label group, @Nullable Label part, int cases) {}

    private BreakdownTable() {}

    static Stream<Line> lines(Breakdown breakdown) {
        return breakdown.groups().stream()
                .flatMap(group -> group.parts() == null
                        ? Stream.of(new Line(group.of(), null, group.cases()))
                        : group.parts().stream().map(part -> new Line(group.of(), part.of(), part.cases())));
    }
}
