package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.Command;

/**
 * An officer approves that she is forgotten; it counts when two persons have approved the same cases.
 *
 * @param cases all of hers, this one among them
 * @param approvedBy pseudonymous staff id of that person, in whichever role
 */
public record ApproveErasure(UUID caseId, Set<UUID> cases, String approvedBy, LocalDate occurredOn, LocalDate today)
        implements Command {
    public ApproveErasure {
        cases = Set.copyOf(cases);
    }

    @Override
    public String target() {
        return caseId.toString();
    }

    @Override
    public Set<String> targets() {
        return CasesTogether.targets(cases);
    }
}
