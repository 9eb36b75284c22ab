package org.caseledger.query.cases;

import java.util.List;
import java.util.Optional;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;

/**
 * The summary of a case: what its entries change one after another, in the order in which they were recorded. One that puts no other
 * right may be added to a summary; after one that does, the summary is made of all that stand.
 */
public final class CaseSummaries {
    private CaseSummaries() {}

    /**
     * @param calls the case came from by then, which are no entries of it
     * @return empty before it entered the ledger
     */
    public static Optional<CaseSummary> of(CaseAt at, List<SourceCall> calls) {
        return begun(at)
                .filter(begun -> !begun.event().occurredOn().isAfter(at.day()))
                .flatMap(begun -> beginning(begun.event(), begun.sequence()))
                .map(beginning -> {
                    CaseDraft then = new CaseDraft(beginning);
                    at.happened().forEach(entry -> SummaryChanges.make(entry.event(), then));
                    then.worker = at.assignment().map(CaseAssigned::worker).orElse(null);
                    then.version = at.sequence();
                    then.calls = calls;
                    return then.summary();
                });
    }

    /** As it was put right; what a case began with is never retracted. */
    private static Optional<CaseEntry<? extends CaseEvent>> begun(CaseAt at) {
        Optional<CaseEntry<? extends CaseEvent>> registered =
                at.ever(CaseRegistered.class, any -> true).map(entry -> entry);
        return registered.or(
                () -> at.ever(CaseBroughtForward.class, any -> true).map(entry -> entry));
    }

    /** Empty for an event that no case begins with. */
    static Optional<CaseSummary> beginning(CaseEvent event, long version) {
        if (event instanceof CaseRegistered registered) {
            return Optional.of(CaseSummary.of(registered, version));
        }
        return event instanceof CaseBroughtForward forward
                ? Optional.of(CaseSummary.of(forward, version))
                : Optional.empty();
    }

    /** One entry more, which puts no other right. */
    static CaseSummary with(CaseEvent entry, long version, CaseSummary before) {
        CaseDraft now = new CaseDraft(before);
        SummaryChanges.make(entry, now);
        now.version = version;
        return now.summary();
    }
}
