package org.caseledger.query.centres;

import java.util.List;
import java.util.UUID;
import org.caseledger.events.InspectionFinding;
import org.caseledger.query.listing.Fact;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of a centre.
 *
 * @param by pseudonymous id of the officer
 */
record Inspection(
        UUID inspectionId,
        List<InspectionFinding> findings,
        @Nullable String by,
        Fact made) {
    Inspection {
        findings = List.copyOf(findings);
    }
}
