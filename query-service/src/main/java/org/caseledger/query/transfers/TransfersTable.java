package org.caseledger.query.transfers;

import org.caseledger.query.listing.ListTable;

/** The list of transfers as a file. */
final class TransfersTable {
    static final ListTable<TransferOnList> TABLE = ListTable.<TransferOnList>named("transfers")
            .column("number", TransferOnList::number)
            .column("transferFrom", TransferOnList::from)
            .column("transferTo", TransferOnList::to)
            .column("transferRequestedOn", TransferOnList::requestedOn)
            .code("state", TransferOnList::state)
            .column("answerDueOn", TransferOnList::answerDueOn)
            .column("overdueFrom", TransferOnList::overdueFrom)
            .column("answeredOn", TransferOnList::answeredOn)
            .code("answerReason", TransferOnList::reason)
            .column("caseId", TransferOnList::caseId);

    private TransfersTable() {}
}
