package org.caseledger.events;

import java.time.LocalDate;
import java.util.UUID;

/** She was linked with a programme of skill training. */
public record SkillTrainingLinked(UUID caseId, SkillProgramme programme, LocalDate occurredOn) implements CaseEvent {}
