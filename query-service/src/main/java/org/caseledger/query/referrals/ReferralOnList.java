package org.caseledger.query.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;
import org.caseledger.query.lists.CentreFilter;
import org.jspecify.annotations.Nullable;

/**
 * One referral on the list.
 *
 * @param centre that holds the case on the day
 * @param answerDueOn last day on which the answer is in time; absent in entries from before it was recorded
 * @param overdueFrom first day on which it is overdue without an answer
 * @param answeredOn day of what gave it its state
 * @param reason of a rejection
 */
record ReferralOnList(
        UUID caseId,
        String number,
        UUID referralId,
        String centre,
        String district,
        Partner partner,
        LocalDate referredOn,
        ReferralState state,
        @Nullable LocalDate answerDueOn,
        @Nullable LocalDate overdueFrom,
        @Nullable LocalDate answeredOn,
        @Nullable ReferralRejection reason,
        @Nullable ReportedBy reportedBy) {

    static ReferralOnList of(UUID caseId, String number, String centre, ReferredCase.StandingReferral standing) {
        Referral referral = standing.referral();
        Answer answer = standing.answer();
        LocalDate due = referral.answerDueOn();
        return new ReferralOnList(
                caseId,
                number,
                referral.referralId(),
                centre,
                CentreFilter.districtOf(centre),
                referral.partner(),
                referral.on(),
                standing.state(),
                due,
                due == null ? null : due.plusDays(1),
                answer == null ? null : answer.on(),
                answer == null ? null : answer.reason(),
                answer == null ? null : answer.reportedBy());
    }

    /** Longest ago first. */
    String key() {
        return String.join(" ", referredOn.toString(), number, referralId.toString());
    }
}
