package org.caseledger.command.forgetting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One person has approved that she is forgotten, another one has not yet.
 *
 * @param cases all of hers, in a fixed order
 * @param centres that hold them
 * @param approvedBy pseudonymous staff id of that person
 */
public record WaitingErasure(List<UUID> cases, Set<String> centres, String approvedBy, LocalDate approvedOn) {
    public WaitingErasure {
        cases = List.copyOf(cases);
        centres = Set.copyOf(centres);
    }
}
