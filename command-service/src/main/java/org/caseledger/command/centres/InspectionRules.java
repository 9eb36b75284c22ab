package org.caseledger.command.centres;

import org.caseledger.command.centres.refusals.FindingsContradict;
import org.caseledger.command.centres.refusals.FindingsMissing;
import org.caseledger.command.centres.refusals.InspectionIdTaken;
import org.caseledger.command.lookups.CentreOperation;
import org.caseledger.events.InspectionFinding;

/** When a centre is inspected, and what may be found. */
final class InspectionRules {
    private InspectionRules() {}

    static void mayInspect(CentreOperation life, Inspections inspections, InspectCentre c) {
        CentreRules.notInTheFuture(c);
        CentreRules.exists(life, c);
        idIsFree(inspections, c);
        somethingIsFound(c);
        findingsAgree(c);
    }

    private static void idIsFree(Inspections inspections, InspectCentre c) {
        if (inspections.has(c.inspectionId())) {
            throw new InspectionIdTaken();
        }
    }

    private static void somethingIsFound(InspectCentre c) {
        if (c.findings().isEmpty()) {
            throw new FindingsMissing();
        }
    }

    private static void findingsAgree(InspectCentre c) {
        if (c.findings().contains(InspectionFinding.IN_ORDER) && c.findings().size() > 1) {
            throw new FindingsContradict();
        }
    }
}
