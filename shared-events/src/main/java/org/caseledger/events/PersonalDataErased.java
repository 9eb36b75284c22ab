package org.caseledger.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * She is forgotten: what is sealed in this case is opened by nobody any more. History, counts and proofs stay.
 *
 * @param keyDeletedAt from when on the keys of the case are deleted; no node has used one since
 * @param unrecoverableFrom day by which also every copy of them, in backups and journals, is planned to be beyond reading, because the wrapping keys that
 *     they were under are destroyed
 */
public record PersonalDataErased(UUID caseId, Instant keyDeletedAt, LocalDate unrecoverableFrom, LocalDate occurredOn)
        implements ErasureEvent {}
