package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A call to a helpline that was taken up as this case.
 *
 * @param on day of the taking up
 */
public record SourceCall(UUID callId, LocalDate on) {}
