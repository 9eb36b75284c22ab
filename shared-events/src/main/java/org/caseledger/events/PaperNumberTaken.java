package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case is brought forward under this number of the centre's paper register, which is used once. Stands in the stream of the centre, so
 * that of two nodes that take the same number one finds the other's.
 *
 * @param caseId of the case it belongs to
 * @param paperNumber as in the paper register, for example {@code OSC/12/2022}
 */
public record PaperNumberTaken(String centre, UUID caseId, String paperNumber, LocalDate occurredOn)
        implements CentreEvent {}
