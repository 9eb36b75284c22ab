package org.caseledger.query.followups;

import java.time.LocalDate;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;
import org.jspecify.annotations.Nullable;

/** The newest follow-up of a case, of whatever slot: what was tried last, and what came of it, for who may know that. */
public record LastAttempt(
        LocalDate on, FollowUpMode mode, @Nullable FollowUpOutcome outcome) {
    static LastAttempt of(CaseEntry<FollowUpRecorded> entry) {
        FollowUpRecorded e = entry.event();
        return new LastAttempt(e.occurredOn(), e.mode(), e.outcome());
    }

    LastAttempt withoutOutcome() {
        return new LastAttempt(on, mode, null);
    }
}
