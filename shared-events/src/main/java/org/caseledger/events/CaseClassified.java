package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What kind of violence it is, in both classifications; may be repeated, the newest counts.
 *
 * @param categories one or more, in the order of the code list
 */
public record CaseClassified(UUID caseId, List<Category> categories, GbvimsType gbvimsType, LocalDate occurredOn)
        implements CaseEvent {
    public CaseClassified {
        categories = List.copyOf(categories);
    }
}
