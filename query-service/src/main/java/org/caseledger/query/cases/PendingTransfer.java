package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A request that the other centre has not answered.
 *
 * @param to centre that is asked
 * @param answerDueOn last day on which the answer is in time
 */
public record PendingTransfer(UUID transferId, String to, LocalDate requestedOn, LocalDate answerDueOn) {}
