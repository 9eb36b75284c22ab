package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A centre was inspected.
 *
 * @param findings one or more, in the order of the code list
 */
public record CentreInspected(String centre, UUID inspectionId, List<InspectionFinding> findings, LocalDate occurredOn)
        implements CentreEvent {
    public CentreInspected {
        findings = List.copyOf(findings);
    }
}
