package org.caseledger.query.accessreports;

import org.caseledger.query.listing.ListTable;

/** Looks counted, as a file. */
final class LookCountsTable {
    static final ListTable<LookCount> TABLE = ListTable.<LookCount>named("look-counts")
            .column("lookedBy", LookCount::person)
            .column("centre", LookCount::centre)
            .column("hour", LookCount::hour)
            .column("looks", LookCount::looks)
            .column("casesLookedAt", LookCount::cases)
            .column("looksUnderSeal", LookCount::revealed)
            .column("looksBehindGlass", LookCount::breakGlass)
            .column("listsLookedAt", LookCount::lists)
            .column("rowsShown", LookCount::rows);

    private LookCountsTable() {}
}
