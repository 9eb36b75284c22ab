package org.caseledger.query.caseregister;

import java.util.List;
import java.util.Optional;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.query.cases.CaseAt;

/** A case at a moment: what had happened by its day, told in the order in which it was recorded; where it stood says the last movement. */
final class SummaryAt {
    private SummaryAt() {}

    /**
     * @param calls the case came from by then, which are no entries of it
     * @return empty before it entered the ledger
     */
    static Optional<CaseSummary> of(CaseAt at, List<SourceCall> calls) {
        List<CaseEntry<?>> happened = at.happened();
        return happened.stream().findFirst().flatMap(SummaryAt::beginning).map(beginning -> {
            CaseDraft then = new CaseDraft(beginning);
            for (CaseEntry<?> entry : happened) {
                entry.event().moves().ifPresent(then::moveTo);
                Telling.tell(entry.event(), then);
            }
            then.version = at.sequence();
            then.calls = calls;
            return then.summary();
        });
    }

    private static Optional<CaseSummary> beginning(CaseEntry<?> first) {
        CaseEvent event = first.event();
        if (event instanceof CaseRegistered registered) {
            return Optional.of(CaseSummary.of(registered, first.sequence()));
        }
        return event instanceof CaseBroughtForward forward
                ? Optional.of(CaseSummary.of(forward, first.sequence()))
                : Optional.empty();
    }
}
