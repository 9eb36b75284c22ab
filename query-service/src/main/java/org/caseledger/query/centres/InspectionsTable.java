package org.caseledger.query.centres;

import org.caseledger.query.listing.ListTable;

/** The inspection book as a file. */
final class InspectionsTable {
    static final ListTable<InspectionOfCentre> TABLE = ListTable.<InspectionOfCentre>named("inspections")
            .column("inspectedOn", InspectionOfCentre::on)
            .column("centre", InspectionOfCentre::centre)
            .district("district", InspectionOfCentre::district)
            .codes("findings", InspectionOfCentre::findings)
            .column("inspectedBy", InspectionOfCentre::by)
            .column("inspectionId", InspectionOfCentre::inspectionId);

    private InspectionsTable() {}
}
