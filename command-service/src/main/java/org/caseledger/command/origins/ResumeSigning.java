package org.caseledger.command.origins;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.SigningEvent;

/**
 * The signer has lost what says what it signed, and this was the last.
 *
 * @param ledger this one
 * @param checkpoint of events that the log must have
 */
public record ResumeSigning(
        UUID ledger, String origin, LastCheckpoint checkpoint, LocalDate occurredOn, LocalDate today)
        implements Command {
    @TargetAggregateIdentifier
    @Override
    public String target() {
        return SigningEvent.AGGREGATE;
    }
}
