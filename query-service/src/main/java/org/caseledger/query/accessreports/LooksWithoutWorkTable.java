package org.caseledger.query.accessreports;

import java.util.List;
import org.caseledger.query.listing.ListTable;

/** Looks without work as a file. */
final class LooksWithoutWorkTable {
    static final ListTable<LookWithoutWork> TABLE = ListTable.<LookWithoutWork>named("looks-without-work")
            .column("lookedAt", LookWithoutWork::lookedAt)
            .column("lookedBy", LookWithoutWork::lookedBy)
            .code("role", LookWithoutWork::role)
            .column("centresOfPerson", look -> String.join("; ", look.centresOfPerson()))
            .district("district", LookWithoutWork::district)
            .code("look", LookWithoutWork::look)
            .column("centre", LookWithoutWork::centre)
            .codes("revealed", look -> look.revealed() == null ? List.of() : look.revealed())
            .code("revealReason", LookWithoutWork::reason)
            .column("breakGlass", LookWithoutWork::breakGlass)
            .column("caseId", LookWithoutWork::caseId);

    private LooksWithoutWorkTable() {}
}
