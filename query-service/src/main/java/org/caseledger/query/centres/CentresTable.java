package org.caseledger.query.centres;

import java.time.LocalDate;
import org.caseledger.query.listing.ListTable;

/** The directory as a file: a line for each centre, which says of which day it is and up to where the ledger was known. */
final class CentresTable {
    static final ListTable<Line> TABLE = ListTable.<Line>named("centres")
            .column("on", Line::on)
            .column("position", Line::position)
            .column("centre", line -> line.centre().centre())
            .code("centreKind", line -> line.centre().kind())
            .district("district", line -> line.centre().district())
            .column("nameEn", line -> line.centre().nameEn())
            .column("nameHi", line -> line.centre().nameHi())
            .column("commissionedOn", line -> line.centre().commissionedOn())
            .column("suspendedFrom", line -> line.centre().suspendedFrom())
            .column("caretaker", line -> line.centre().caretaker())
            .column("closedOn", line -> line.centre().closedOn());

    record Line(LocalDate on, long position, CentreOnDay centre) {}

    private CentresTable() {}
}
