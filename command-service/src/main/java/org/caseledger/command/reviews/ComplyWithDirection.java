package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;

/** A centre has done what a review told it to. */
public record ComplyWithDirection(
        @TargetAggregateIdentifier UUID reviewId, UUID directionId, LocalDate occurredOn, LocalDate today)
        implements Command {

    @Override
    public String target() {
        return reviewId.toString();
    }
}
