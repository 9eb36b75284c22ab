package org.caseledger.query.followups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.RiskLevel;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * One follow-up on a work list.
 *
 * @param centre that holds the case on the day
 * @param overdueFrom first day on which it is overdue without an answer
 * @param risk of the newest assessment by the day
 * @param worker whom the centre gave the case to that holds it on the day
 * @param lastAttempt the newest follow-up of the case by the day
 * @param sortedBy its due day; while it is due, the first day on which it may be answered
 * @param event position of the event that put it on the list
 * @param makesCaseLongOverdue whether it is the follow-up that its case has owed for longest, and for too long
 */
public record FollowUpOnList(
        UUID caseId,
        String number,
        String centre,
        String district,
        LocalDate dueOn,
        LocalDate overdueFrom,
        @Nullable RiskLevel risk,
        @Nullable String worker,
        @Nullable LastAttempt lastAttempt,
        @JsonIgnore FollowUpState state,
        @JsonIgnore LocalDate sortedBy,
        @JsonIgnore long event,
        @JsonIgnore boolean makesCaseLongOverdue) {

    /** As this caller sees it. */
    public FollowUpOnList seenBy(AccessScope scope) {
        return scope.seesClassification(caseId)
                ? this
                : new FollowUpOnList(
                        caseId,
                        number,
                        centre,
                        district,
                        dueOn,
                        overdueFrom,
                        null,
                        worker,
                        lastAttempt == null ? null : lastAttempt.withoutOutcome(),
                        state,
                        sortedBy,
                        event,
                        makesCaseLongOverdue);
    }
}
