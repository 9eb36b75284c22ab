package org.caseledger.query.breakglass;

import java.time.Instant;
import org.caseledger.events.Code;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.service.accessledger.ReviewedBreakGlass;

/** Where it stands now; each in one state. */
public enum BreakGlassState implements Code {
    /** More may be shown for it. */
    OPEN("Open", "खुला"),
    AWAITING_REVIEW("Review awaited", "जाँच की प्रतीक्षा"),
    /** Nobody has reviewed it in time. */
    OVERDUE("Review overdue", "जाँच में विलंब"),
    REVIEWED("Reviewed", "जाँचा गया");

    private final String en;
    private final String hi;

    BreakGlassState(String en, String hi) {
        this.en = en;
        this.hi = hi;
    }

    static BreakGlassState of(ReviewedBreakGlass one, Instant now) {
        if (one.review() != null) {
            return REVIEWED;
        }
        if (one.opened().isOpenAt(now)) {
            return OPEN;
        }
        return one.isOverdueAt(now) ? OVERDUE : AWAITING_REVIEW;
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
