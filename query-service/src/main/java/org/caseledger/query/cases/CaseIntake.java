package org.caseledger.query.cases;

import java.time.LocalDate;
import org.caseledger.events.AgeBand;
import org.caseledger.events.IntakeChannel;

/**
 * How a case came into the ledger, as it was put right.
 *
 * @param on day of the registration, or of the bringing forward
 */
public record CaseIntake(LocalDate on, IntakeChannel channel, AgeBand ageBand) {}
