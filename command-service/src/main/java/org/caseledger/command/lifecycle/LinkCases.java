package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.CaseLink;

/** This case belongs together with another one. */
public record LinkCases(
        @TargetAggregateIdentifier UUID caseId, UUID otherCase, CaseLink link, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
