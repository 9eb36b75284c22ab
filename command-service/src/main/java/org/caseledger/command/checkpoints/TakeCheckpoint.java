package org.caseledger.command.checkpoints;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;

/** A day has begun; sent by the ledger itself, again and again. */
public record TakeCheckpoint(LocalDate today) implements Command {
    @TargetAggregateIdentifier
    @Override
    public String target() {
        return TakenCheckpoints.ID;
    }

    @Override
    public LocalDate occurredOn() {
        return today;
    }
}
