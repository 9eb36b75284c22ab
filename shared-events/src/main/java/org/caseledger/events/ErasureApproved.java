package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One officer has approved that she is forgotten. It counts when two persons have approved the same cases; recorded in each of them, in one block.
 *
 * @param cases all of hers, this one among them, as the officer has named them
 * @param approvedBy pseudonymous staff id of that person
 */
public record ErasureApproved(UUID caseId, List<UUID> cases, String approvedBy, LocalDate occurredOn)
        implements ErasureEvent {
    public ErasureApproved {
        cases = List.copyOf(cases);
    }
}
