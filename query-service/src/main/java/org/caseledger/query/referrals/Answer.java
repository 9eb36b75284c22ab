package org.caseledger.query.referrals;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRejection;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReportedBy;
import org.caseledger.query.entries.Entry;
import org.caseledger.query.entries.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What became of a referral.
 *
 * @param state it has from then on
 * @param reason of a rejection
 */
record Answer(
        UUID referralId,
        ReferralState state,
        @Nullable ReferralRejection reason,
        ReportedBy reportedBy,
        LocalDate on,
        Standing standing)
        implements Entry<Answer> {

    static Answer of(ReferralAccepted e, Standing standing) {
        return new Answer(e.referralId(), ReferralState.ACCEPTED, null, e.reportedBy(), e.occurredOn(), standing);
    }

    static Answer of(ReferralRejected e, Standing standing) {
        return new Answer(e.referralId(), ReferralState.REJECTED, e.reason(), e.reportedBy(), e.occurredOn(), standing);
    }

    static Answer of(ReferralCompleted e, Standing standing) {
        return new Answer(e.referralId(), ReferralState.COMPLETED, null, e.reportedBy(), e.occurredOn(), standing);
    }

    static Answer of(ReferralRevoked e, Standing standing) {
        return new Answer(e.referralId(), ReferralState.REVOKED, null, e.reportedBy(), e.occurredOn(), standing);
    }

    @Override
    public Answer with(Standing other) {
        return new Answer(referralId, state, reason, reportedBy, on, other);
    }

    @Override
    public Answer corrected(String field, String value) {
        return switch (field) {
            case "reason" -> new Answer(referralId, state, ReferralRejection.valueOf(value), reportedBy, on, standing);
            case "reportedBy" -> new Answer(referralId, state, reason, ReportedBy.valueOf(value), on, standing);
            case "occurredOn" -> new Answer(referralId, state, reason, reportedBy, LocalDate.parse(value), standing);
            default -> this;
        };
    }
}
