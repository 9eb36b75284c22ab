package org.caseledger.query.accessreports;

import org.caseledger.query.listing.ListTable;

/** What one account looked at, as a file: each line says which account it is, and of which range. */
final class AffectedTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("affected-cases")
            .column("lookedBy", Line::person)
            .column("periodFrom", line -> line.of().from())
            .column("periodTo", line -> line.of().to())
            .codes("look", line -> line.affected().looks())
            .column("centre", line -> line.affected().centre())
            .column("timesLookedAt", line -> line.affected().times())
            .column("firstLookedAt", line -> line.affected().firstLookedAt())
            .column("lastLookedAt", line -> line.affected().lastLookedAt())
            .codes("revealed", line -> line.affected().revealed())
            .flag("glassBroken", line -> line.affected().breakGlass())
            .column("filesCarriedAway", line -> line.affected().files())
            .column("rowsShown", line -> line.affected().rows())
            .column("callId", line -> line.affected().callId())
            .column("caseId", line -> line.affected().caseId());

    /** @param person whose account */
    record Line(String person, LookRange of, AffectedLine affected) {}

    private AffectedTable() {}
}
