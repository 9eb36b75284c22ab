package org.caseledger.query.accessreports;

import org.caseledger.query.listing.ListTable;

/** What one account looked at, as a file. */
final class AffectedTable {
    static final ListTable<AffectedLine> TABLE = ListTable.<AffectedLine>named("affected-cases")
            .codes("look", AffectedLine::looks)
            .column("centre", AffectedLine::centre)
            .column("timesLookedAt", AffectedLine::times)
            .column("firstLookedAt", AffectedLine::firstLookedAt)
            .column("lastLookedAt", AffectedLine::lastLookedAt)
            .codes("revealed", AffectedLine::revealed)
            .flag("glassBroken", AffectedLine::breakGlass)
            .column("filesCarriedAway", AffectedLine::files)
            .column("rowsShown", AffectedLine::rows)
            .column("callId", AffectedLine::callId)
            .column("caseId", AffectedLine::caseId);

    private AffectedTable() {}
}
