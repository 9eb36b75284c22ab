package org.caseledger.events;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That keys are deleted for good.
 *
 * @param keyDeletedAt from when on no node has used one
 * @param unrecoverableFrom day by which every copy of them is planned to be beyond reading as well
 */
public record KeyDeletion(Instant keyDeletedAt, LocalDate unrecoverableFrom) {}
