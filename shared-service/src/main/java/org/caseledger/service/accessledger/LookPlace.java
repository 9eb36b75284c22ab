package org.caseledger.service.accessledger;

import java.time.YearMonth;

/**
 * A place in the access ledger, read backwards.
 *
 * @param before positions of the month that are less than this, and all of earlier months
 */
public record LookPlace(YearMonth month, long before) {
    /** Where what was recorded by the end of a month ends. */
    public static LookPlace endOf(YearMonth month) {
        return new LookPlace(month, Long.MAX_VALUE);
    }

    /** Behind this look. */
    public static LookPlace after(RecordedLook look) {
        return new LookPlace(look.month(), look.position());
    }
}
