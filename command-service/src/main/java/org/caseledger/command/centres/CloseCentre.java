package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A centre ends its work for good; the day is the first on which it no longer runs. */
public record CloseCentre(@TargetAggregateIdentifier String centre, LocalDate occurredOn, LocalDate today)
        implements CentreCommand {}
