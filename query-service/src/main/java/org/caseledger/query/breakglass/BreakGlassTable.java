package org.caseledger.query.breakglass;

import org.caseledger.query.listing.ListTable;

/** The list as a file. */
final class BreakGlassTable {
    static final ListTable<BreakGlassOnList> TABLE = ListTable.<BreakGlassOnList>named("break-glass")
            .column("openedAt", BreakGlassOnList::openedAt)
            .column("centre", BreakGlassOnList::centre)
            .column("openedBy", BreakGlassOnList::openedBy)
            .code("role", BreakGlassOnList::role)
            .column("centresOfPerson", one -> String.join("; ", one.centresOfPerson()))
            .code("breakGlassReason", BreakGlassOnList::reason)
            .code("state", BreakGlassOnList::state)
            .column("openUntil", BreakGlassOnList::openUntil)
            .column("reviewBy", BreakGlassOnList::reviewBy)
            .code("reviewOutcome", BreakGlassOnList::outcome)
            .column("reviewedBy", BreakGlassOnList::reviewedBy)
            .column("reviewedAt", BreakGlassOnList::reviewedAt)
            .column("breakGlass", BreakGlassOnList::id)
            .column("caseId", BreakGlassOnList::caseId);

    private BreakGlassTable() {}
}
