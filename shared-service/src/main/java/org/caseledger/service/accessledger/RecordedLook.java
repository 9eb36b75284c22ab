package org.caseledger.service.accessledger;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A look as it stands in the access ledger.
 *
 * @param position in the log of its month
 */
public record RecordedLook(YearMonth month, long position, Instant time, Look look) {
    public PlaceOnRecord place() {
        return new PlaceOnRecord(month, position);
    }
}
