package org.caseledger.service.accessledger;

import java.time.YearMonth;

/**
 * Where an entry stands in the access ledger.
 *
 * @param position in the log of its month: each month counts anew
 */
public record PlaceOnRecord(YearMonth month, long position) {}
