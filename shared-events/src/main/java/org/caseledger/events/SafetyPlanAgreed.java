package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A safety plan was agreed with her; the newest counts.
 *
 * @param measures one or more, in the order of the code list
 */
public record SafetyPlanAgreed(UUID caseId, List<SafetyMeasure> measures, LocalDate occurredOn) implements CaseEvent {
    public SafetyPlanAgreed {
        measures = List.copyOf(measures);
    }
}
