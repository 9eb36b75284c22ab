package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Service;

/** A service that is still to be given. */
public record RequestedService(UUID requestId, Service service, LocalDate on) {}
