package org.caseledger.query.referrals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Partner;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReportedBy;
import org.jspecify.annotations.Nullable;

/**
 * One referral on the list.
 *
 * @param centre that holds the case on the day
 * @param answerDueOn last day on which the answer is in time; absent in entries from before it was recorded
 * @param overdueFrom first day on which it is overdue without an answer
 * @param answeredOn day of what gave it its state
 * @param reason of a rejection
 * @param sequence of the entry in its case
 */
public record ReferralOnList(
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
        @Nullable ReportedBy reportedBy,
        @JsonIgnore long sequence) {}
