package org.caseledger.query.centres;

import java.util.stream.Stream;
import org.caseledger.query.listing.ListTable;

/** Staffing as a file: a line for each role of each centre. */
final class StaffingTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("staffing")
            .column("on", line -> line.staffing().on())
            .column("position", line -> line.staffing().position())
            .column("centre", line -> line.of().centre())
            .district("district", line -> line.of().district())
            .code("role", line -> line.posts().role())
            .column("posts", line -> line.posts().posts())
            .column("filled", line -> line.posts().filled())
            .column("vacant", line -> line.posts().vacant());

    private StaffingTable() {}

    static Stream<Line> lines(Staffing staffing) {
        return staffing.centres().stream()
                .flatMap(of -> of.posts().roles().stream().map(posts -> new Line(staffing, of, posts)));
    }

    record Line(Staffing staffing, Staffing.OfCentre of, PostCounts.OfRole posts) {}
}
