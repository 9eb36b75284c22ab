package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A suspended centre works again from this day on. */
public record ReopenCentre(@TargetAggregateIdentifier String centre, LocalDate occurredOn, LocalDate today)
        implements CentreCommand {}
