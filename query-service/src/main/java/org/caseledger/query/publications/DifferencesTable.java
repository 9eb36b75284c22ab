package org.caseledger.query.publications;

import java.time.LocalDate;
import org.caseledger.query.codes.Label;
import org.caseledger.query.lists.CentreFilter;
import org.caseledger.query.lists.Table;
import org.caseledger.service.clock.LedgerClock;

/** Entries that changed published figures, as a file: each with what it changed. */
final class DifferencesTable {
    static final Table<DifferentEntry> TABLE = Table.<DifferentEntry>named("publication-differences")
            .column("position", DifferentEntry::position)
            .column("recordedOn", entry -> LocalDate.ofInstant(entry.recordedAt(), LedgerClock.ZONE))
            .column("happenedOn", DifferentEntry::occurredOn)
            .column("centre", DifferentEntry::centre)
            .district("district", entry -> CentreFilter.districtOf(entry.centre()))
            .label(
                    "entry",
                    entry -> new Label(
                            entry.type(), entry.meaning().en(), entry.meaning().hi()))
            .column("recordedBy", DifferentEntry::by)
            .column("registered", entry -> entry.change().registered())
            .column("struckOff", entry -> entry.change().struckOff())
            .column("resolved", entry -> entry.change().resolvedInPeriod())
            .column("resolvedAgain", entry -> entry.change().resolvedAgainInPeriod())
            .column("reopened", entry -> entry.change().reopenedInPeriod())
            .column("handedOver", entry -> entry.change().handedOver())
            .column("caseId", DifferentEntry::caseId);

    private DifferencesTable() {}
}
