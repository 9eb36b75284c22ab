package org.caseledger.command.origins;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.LastCheckpoint;
import org.caseledger.events.SigningEvent;

/**
 * An older copy was restored, and what was signed beyond it is lost.
 *
 * @param ledger this one
 * @param position of the last event that the copy had, which the log must have reached
 */
public record RestoreLedger(
        UUID ledger,
        String oldOrigin,
        LastCheckpoint lastCheckpoint,
        long position,
        LocalDate occurredOn,
        LocalDate today)
        implements Command {
    @TargetAggregateIdentifier
    @Override
    public String target() {
        return SigningEvent.AGGREGATE;
    }
}
