package org.caseledger.query.daybook;

import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreState;
import org.caseledger.query.listing.ListTable;

/** The board as a file: a line for each centre, which says of which day it is and up to where the ledger was known. */
final class BoardTable {
    static final ListTable<Line> TABLE = table();

    record Line(Board board, Board.Row row) {}

    private BoardTable() {}

    private static ListTable<Line> table() {
        ListTable<Line> table = ListTable.<Line>named("board")
                .column("on", line -> line.board().asOf())
                .column("position", line -> line.board().position())
                .column("centre", line -> line.row().centre())
                .district("district", line -> line.row().district())
                .flag("suspended", line -> line.row().state() == CentreState.SUSPENDED)
                .flag("centreClosed", line -> line.row().state() == CentreState.CLOSED)
                .column("caretaker", line -> line.row().caretaker());
        for (CaseStatus status : CaseStatus.values()) {
            table = table.count("status", status, line -> line.row().counts().getOrDefault(status, 0));
        }
        return table;
    }
}
