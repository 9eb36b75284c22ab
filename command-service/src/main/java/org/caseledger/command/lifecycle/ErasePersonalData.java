package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.Command;
import org.caseledger.events.KeyDeletion;

/**
 * The ledger forgets her, as two officers have approved, once no node uses her keys any more.
 *
 * @param cases all of hers, this one among them
 */
public record ErasePersonalData(
        UUID caseId, Set<UUID> cases, KeyDeletion deletion, LocalDate occurredOn, LocalDate today) implements Command {
    public ErasePersonalData {
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
