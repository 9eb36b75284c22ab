package org.caseledger.query.referrals;

/** Where a referral stands on a day; each in one state, but what is overdue is also asked for as awaiting. */
enum ReferralState {
    /** The partner has not answered. */
    AWAITING,
    /** The last day for an answer has passed without one. */
    OVERDUE,
    ACCEPTED,
    REJECTED,
    COMPLETED,
    REVOKED,
    /**
     * The case was closed before an answer came, so nobody waits for it: a closed case's referral is neither awaiting nor overdue, and a
     * reopening does not make it so again. An answer that comes all the same counts as any other.
     */
    LAPSED;

    boolean isAskedFor(ReferralState asked) {
        return this == asked || (this == OVERDUE && asked == AWAITING);
    }
}
