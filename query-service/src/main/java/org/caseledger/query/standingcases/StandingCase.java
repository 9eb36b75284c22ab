package org.caseledger.query.standingcases;

import java.time.LocalDate;
import org.caseledger.query.cases.CaseSummary;

/**
 * A case as it stands.
 *
 * @param begunOn day on which it entered the ledger
 */
record StandingCase(LocalDate begunOn, CaseSummary summary) {}
