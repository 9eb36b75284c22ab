package org.caseledger.query.publications;

import org.caseledger.query.casehistory.EventColumns;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.listing.ListTable;

/** Entries that changed published figures, as a file: each with what it changed. */
final class PublicationDifferencesTable {
    static final ListTable<PublicationDifference> TABLE = EventColumns.with(
                    ListTable.<PublicationDifference>named("publication-differences"), PublicationDifference::event)
            .column("centre", PublicationDifference::centre)
            .district("district", entry -> CentreFilter.districtOf(entry.centre()))
            .column("registered", entry -> entry.change().registered())
            .column("struckOff", entry -> entry.change().struckOff())
            .column("resolved", entry -> entry.change().resolvedInPeriod())
            .column("resolvedAgain", entry -> entry.change().resolvedAgainInPeriod())
            .column("reopened", entry -> entry.change().reopenedInPeriod())
            .column("handedOver", entry -> entry.change().handedOver());

    private PublicationDifferencesTable() {}
}
