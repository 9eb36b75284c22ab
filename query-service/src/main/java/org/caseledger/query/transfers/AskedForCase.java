package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.Set;

/**
 * A case that was asked for.
 *
 * @param begunAt centre where it entered the ledger
 * @param registeredOn also on paper
 * @param states of its requests
 */
record AskedForCase(String number, String begunAt, LocalDate registeredOn, Set<TransferState> states) {}
