package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A centre stops working for a while and {@code caretaker} acts for it; the day is the first on which it does not run. */
public record SuspendCentre(
        @TargetAggregateIdentifier String centre, String caretaker, LocalDate occurredOn, LocalDate today)
        implements CentreCommand {}
