package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A referral that still runs.
 *
 * @param answerDueOn last day on which the partner's answer is in time
 * @param accepted whether the partner has taken it
 */
public record OpenReferral(
        UUID referralId,
        Partner partner,
        LocalDate on,
        @Nullable LocalDate answerDueOn,
        boolean accepted) {
    OpenReferral taken() {
        return new OpenReferral(referralId, partner, on, answerDueOn, true);
    }
}
