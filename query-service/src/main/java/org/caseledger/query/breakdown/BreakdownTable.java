package org.caseledger.query.breakdown;

import java.util.stream.Stream;
import org.caseledger.query.codes.Label;
import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The report as a file: a line for each group, or for each part of one, with what was counted and how. */
final class BreakdownTable {
    static final ListTable<FiguresOf.Line<Line>> TABLE = FiguresOf.in(ListTable.<Line>named("breakdown")
            .code("counted", line -> line.of().of())
            .column("periodFrom", line -> line.of().from())
            .column("periodTo", line -> line.of().to())
            .column("partedBy", line -> String.join("; ", line.of().by()))
            .flag("overlapping", line -> line.of().overlapping())
            .label("group", Line::group)
            .label("part", Line::part)
            .column("cases", Line::cases));

    /** @param part absent where groups have none */
    record Line(Breakdown of, Label group, @Nullable Label part, int cases) {}

    private BreakdownTable() {}

    static Stream<Line> lines(Breakdown breakdown) {
        return breakdown.groups().stream()
                .flatMap(group -> group.parts() == null
                        ? Stream.of(new Line(breakdown, group.of(), null, group.cases()))
                        : group.parts().stream().map(part -> new Line(breakdown, group.of(), part.of(), part.cases())));
    }
}
