package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Role;

/** A post is vacated; the day is the first on which it is vacant. */
public record RelieveStaff(
        @TargetAggregateIdentifier String centre, String staff, Role role, LocalDate occurredOn, LocalDate today)
        implements CentreCommand {}
