package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.command.Command;
import org.caseledger.command.lookups.SupposedLookups;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;

/** What may be tried with the publications: figures of the newest month that is over, as the ledger counts them. */
public final class CandidatePublicationCommands {
    private static final PublishedTotals AS_COUNTED = new PublishedTotals(0, 0, 0, 0, 0, 0);

    private CandidatePublicationCommands() {}

    /** For each action some alternatives; it can be done if one of them is accepted. */
    public static List<List<Command>> of(LocalDate today) {
        ReportedPeriod month = ReportedPeriod.holding(today.minusMonths(1), PublicationPeriod.MONTH);
        return List.of(List.of(new PublishFigures(
                SupposedLookups.NEW,
                PublicationPeriod.MONTH,
                month.name(),
                month.from(),
                month.to(),
                PublicationRules.DEFINITION,
                Long.MAX_VALUE,
                AS_COUNTED,
                today,
                today)));
    }
}
