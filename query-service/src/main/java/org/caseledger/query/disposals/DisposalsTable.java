package org.caseledger.query.disposals;

import org.caseledger.query.listing.ListTable;

/** The disposal register as a file. */
final class DisposalsTable {
    static final ListTable<DisposalOnList> TABLE = ListTable.<DisposalOnList>named("disposals")
            .column("number", DisposalOnList::number)
            .column("centre", DisposalOnList::centre)
            .district("district", DisposalOnList::district)
            .column("disposedOn", DisposalOnList::on)
            .code("disposalKind", DisposalOnList::kind)
            .code("outcome", DisposalOnList::outcome)
            .code("closingReason", DisposalOnList::reason)
            .column("registeredOn", DisposalOnList::registeredOn)
            .column("daysSinceRegistration", DisposalOnList::daysSinceRegistration)
            .column("recordedOn", DisposalOnList::recordedOn)
            .column("caseId", DisposalOnList::caseId);

    private DisposalsTable() {}
}
