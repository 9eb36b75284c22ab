package org.caseledger.query.shelter;

import org.caseledger.query.listing.ListTable;

/** Who is in the shelters as a file: a line for each centre, which says of which day it is and up to where the ledger was known. */
final class OccupancyTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("occupancy")
            .column("on", line -> line.occupancy().on())
            .column("position", line -> line.occupancy().position())
            .column("centre", line -> line.row().centre())
            .district("district", line -> line.row().district())
            .column("women", line -> line.row().women())
            .column("girls", line -> line.row().girls())
            .column("boys", line -> line.row().boys());

    record Line(Occupancy occupancy, Occupancy.Row row) {}

    private OccupancyTable() {}
}
