package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.events.SkillProgramme;

/** She is linked with a programme of skill training. */
public record LinkSkillTraining(
        @TargetAggregateIdentifier UUID caseId, SkillProgramme programme, LocalDate occurredOn, LocalDate today)
        implements CaseCommand {}
