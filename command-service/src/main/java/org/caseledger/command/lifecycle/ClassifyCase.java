package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.Category;
import org.caseledger.events.GbvimsType;

/** What kind of violence it is. */
public record ClassifyCase(
        @TargetAggregateIdentifier UUID caseId,
        Set<Category> categories,
        GbvimsType gbvimsType,
        LocalDate occurredOn,
        LocalDate today)
        implements CaseCommand {}
