package org.caseledger.command.reviews;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.Command;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;

/**
 * Figures of a period are published, for the first time or revised.
 *
 * @param period as reports name it, for example {@code 2025-26}
 * @param from first day of the period
 * @param to its last day
 * @param definition version of the counting rules
 * @param position of the last event that was counted, which the log must have reached
 * @param acknowledgedDifference whether it is known that the ledger counts otherwise
 */
public record PublishFigures(
        UUID publicationId,
        PublicationPeriod kind,
        String period,
        LocalDate from,
        LocalDate to,
        String definition,
        long position,
        PublishedTotals totals,
        boolean acknowledgedDifference,
        LocalDate occurredOn,
        LocalDate today)
        implements Command {

    /** What the ledger counts as well. */
    public PublishFigures(
            UUID publicationId,
            PublicationPeriod kind,
            String period,
            LocalDate from,
            LocalDate to,
            String definition,
            long position,
            PublishedTotals totals,
            LocalDate occurredOn,
            LocalDate today) {
        this(publicationId, kind, period, from, to, definition, position, totals, false, occurredOn, today);
    }

    @TargetAggregateIdentifier
    @Override
    public String target() {
        return Publications.ID;
    }
}
