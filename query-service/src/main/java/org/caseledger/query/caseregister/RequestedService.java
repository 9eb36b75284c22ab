package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.Service;

/** A service that is still to be given. */
record RequestedService(UUID requestId, Service service, LocalDate on) {}
