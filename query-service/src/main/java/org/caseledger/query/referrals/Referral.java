package org.caseledger.query.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.Partner;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;
import org.jspecify.annotations.Nullable;

/**
 * She was referred to a partner.
 *
 * @param answerDueOn absent in entries from before it was recorded; their answers are never overdue
 */
record Referral(UUID referralId, Partner partner, @Nullable LocalDate answerDueOn, LocalDate on, Standing standing)
        implements Entry<Referral> {

    static Referral of(CaseReferred e, Standing standing) {
        return new Referral(e.referralId(), e.partner(), e.answerDueOn(), e.occurredOn(), standing);
    }

    boolean wasDueBefore(LocalDate day) {
        return answerDueOn != null && day.isAfter(answerDueOn);
    }

    @Override
    public Referral with(Standing other) {
        return new Referral(referralId, partner, answerDueOn, on, other);
    }

    @Override
    public Referral corrected(String field, String value) {
        return switch (field) {
            case "partner" -> new Referral(referralId, Partner.valueOf(value), answerDueOn, on, standing);
            case "answerDueOn" -> new Referral(referralId, partner, LocalDate.parse(value), on, standing);
            case "occurredOn" -> new Referral(referralId, partner, answerDueOn, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
