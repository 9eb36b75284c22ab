package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Nothing was recorded for a slot by the end of its grace; sent by the sweeper. */
public record MissFollowUp(
        @TargetAggregateIdentifier UUID caseId, LocalDate dueOn, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
