package org.caseledger.query.centres;

import org.caseledger.query.lists.Table;

/** The inspection book as a file. */
final class InspectionsTable {
    static final Table<InspectionOfCentre> TABLE = Table.<InspectionOfCentre>named("inspections")
            .column("inspectedOn", InspectionOfCentre::on)
            .column("centre", InspectionOfCentre::centre)
            .district("district", InspectionOfCentre::district)
            .codes("findings", InspectionOfCentre::findings)
            .column("inspectedBy", InspectionOfCentre::by)
            .column("inspectionId", InspectionOfCentre::inspectionId);

    private InspectionsTable() {}
}
