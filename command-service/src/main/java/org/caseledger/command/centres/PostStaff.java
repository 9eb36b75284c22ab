package org.caseledger.command.centres;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Role;

/** A post is filled; {@code staff} is a pseudonymous id, never a name. */
public record PostStaff(
        @TargetAggregateIdentifier String centre, String staff, Role role, LocalDate occurredOn, LocalDate today)
        implements CentreCommand {}
