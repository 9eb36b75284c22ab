package org.caseledger.query.transfers;

import org.caseledger.events.Code;
import org.caseledger.query.listing.KebabCase;

/** Where a request stands on a day; each in one state, but what is overdue is also asked for as awaiting. */
public enum TransferState implements Code {
    /** The other centre has not answered. */
    AWAITING("Answer awaited", "उत्तर की प्रतीक्षा"),
    /** The last day for an answer has passed without one. */
    OVERDUE("Answer overdue", "उत्तर में विलंब"),
    ACCEPTED("Accepted", "स्वीकृत"),
    DECLINED("Declined", "अस्वीकृत"),
    WITHDRAWN("Withdrawn", "वापस लिया गया"),
    /** The case was closed before an answer came: there is nothing left to take over, also not after a reopening. */
    LAPSED("Ended with the closing of the case", "मामला बंद होने से समाप्त");

    private final String en;
    private final String hi;

    TransferState(String en, String hi) {
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
