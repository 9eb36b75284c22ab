package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.Direction;

/**
 * A review tells a centre to do something.
 *
 * @param dueOn last day on which it is done in time
 */
public record IssueDirection(
        @TargetAggregateIdentifier UUID reviewId,
        UUID directionId,
        String centre,
        Direction direction,
        LocalDate dueOn,
        LocalDate occurredOn,
        LocalDate today)
        implements Command {

    @Override
    public String target() {
        return reviewId.toString();
    }
}
