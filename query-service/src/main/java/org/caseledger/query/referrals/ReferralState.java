package org.caseledger.query.referrals;

import org.caseledger.events.Code;
import org.caseledger.query.listing.KebabCase;

/** Where a referral stands on a day; each in one state, but what is overdue is also asked for as awaiting. */
public enum ReferralState implements Code {
    /** The partner has not answered. */
    AWAITING("Answer awaited", "उत्तर की प्रतीक्षा"),
    /** The last day for an answer has passed without one. */
    OVERDUE("Answer overdue", "उत्तर में विलंब"),
    ACCEPTED("Accepted", "स्वीकृत"),
    REJECTED("Rejected", "अस्वीकृत"),
    COMPLETED("Completed", "पूर्ण"),
    REVOKED("Taken back", "वापस लिया गया"),
    /**
     * The case was closed before an answer came, so nobody waits for it: a closed case's referral is neither awaiting nor overdue, and a
     * reopening does not make it so again. An answer that comes all the same counts as any other.
     */
    LAPSED("Ended with the closing of the case", "मामला बंद होने से समाप्त");

    private final String en;
    private final String hi;

    ReferralState(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    /** As it is asked for. */
    @Override
    public String code() {
        return KebabCase.of(this);
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String hi() {
        return hi;
    }
}
