package org.caseledger.query.today;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case that lacks something.
 *
 * @param since first day on which that is so
 */
record CaseToDo(UUID caseId, String number, LocalDate since) {}
