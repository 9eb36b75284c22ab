package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.TransferRequested;

/** How a case stands after some of its events, and what may be tried with it then. */
public final class CaseNow {
    private final Case theCase;

    private CaseNow(Case theCase) {
        this.theCase = theCase;
    }

    /** @param events by their sequence, from the first on */
    public static CaseNow of(Map<Long, CaseEvent> events) {
        EffectiveEntries entries = new EffectiveEntries();
        events.forEach(entries::add);
        return new CaseNow(Case.replay(entries));
    }

    public CaseStatus status() {
        return theCase.standing.status();
    }

    public String heldBy() {
        return theCase.standing.heldBy();
    }

    /** The centre of a request that waits for an answer. */
    public Optional<String> askedToTakeIt() {
        return theCase.transfers.pending().map(TransferRequested::to);
    }

    /** In force: she is monitored by it. */
    public Optional<FollowUpPlanned> plan() {
        return status() == CaseStatus.UNDER_FOLLOW_UP
                ? theCase.monitoring.newestPlan().map(MonitoringPlan::planned)
                : Optional.empty();
    }

    /** For each action some alternatives; it can be done if one of them is accepted. */
    public List<List<CaseCommand>> tries(LocalDate today) {
        return new CandidateCaseCommands(theCase, today).all();
    }
}
