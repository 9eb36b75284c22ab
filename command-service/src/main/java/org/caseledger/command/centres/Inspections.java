package org.caseledger.command.centres;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.events.CentreInspected;

/** The inspections of a centre, a few a year. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
final class Inspections {
    /** Not final: Jackson leaves final fields alone. */
    private Map<UUID, CentreInspected> made = new HashMap<>();

    boolean isMadeAs(CentreInspected inspection) {
        return inspection.equals(made.get(inspection.inspectionId()));
    }

    boolean has(UUID inspectionId) {
        return made.containsKey(inspectionId);
    }

    Optional<LocalDate> newestOn() {
        return made.values().stream().map(CentreInspected::occurredOn).max(LocalDate::compareTo);
    }

    void made(CentreInspected inspection) {
        made.put(inspection.inspectionId(), inspection);
    }
}
