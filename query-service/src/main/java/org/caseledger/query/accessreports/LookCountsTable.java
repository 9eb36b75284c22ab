package org.caseledger.query.accessreports;

import org.caseledger.query.listing.ListTable;

/** Looks counted, as a file: each line says of which range they are. */
final class LookCountsTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("look-counts")
            .column("periodFrom", line -> line.of().from())
            .column("periodTo", line -> line.of().to())
            .column("position", Line::position)
            .column("lookedBy", line -> line.count().person())
            .column("centre", line -> line.count().centre())
            .column("hour", line -> line.count().hour())
            .column("looks", line -> line.count().looks())
            .column("casesLookedAt", line -> line.count().cases())
            .column("looksUnderSeal", line -> line.count().revealed())
            .column("looksBehindGlass", line -> line.count().breakGlass())
            .column("listsLookedAt", line -> line.count().lists())
            .column("rowsShown", line -> line.count().rows());

    /** @param position of the newest event of the case register, which says where a case lies */
    record Line(LookRange of, long position, LookCount count) {}

    private LookCountsTable() {}
}
