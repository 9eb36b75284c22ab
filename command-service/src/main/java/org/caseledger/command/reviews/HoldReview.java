package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.ReviewLevel;
import org.jspecify.annotations.Nullable;

/**
 * The work of a district or of the State is reviewed.
 *
 * @param district code, for a review of one district
 * @param from first day of the reviewed period
 * @param to its last day
 */
public record HoldReview(
        @TargetAggregateIdentifier UUID reviewId,
        ReviewLevel level,
        @Nullable String district,
        LocalDate from,
        LocalDate to,
        LocalDate occurredOn,
        LocalDate today)
        implements Command {

    @Override
    public String target() {
        return reviewId.toString();
    }
}
