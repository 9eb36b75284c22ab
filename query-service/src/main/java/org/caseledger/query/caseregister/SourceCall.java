package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A call to a helpline that was taken up as this case.
 *
 * @param on day of the taking up
 */
record SourceCall(UUID callId, LocalDate on) {}
