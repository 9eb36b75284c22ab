package org.caseledger.query.caseregister;

import java.util.List;
import org.caseledger.query.listing.ListTable;

/** Who looked at a case as a file. */
final class CaseAccessTable {
    static final ListTable<LookOnCase> TABLE = ListTable.<LookOnCase>named("case-access")
            .column("lookedAt", LookOnCase::lookedAt)
            .column("lookedBy", LookOnCase::actor)
            .code("role", LookOnCase::role)
            .column("centre", look -> String.join("; ", look.centres()))
            .district("district", LookOnCase::district)
            .code("look", LookOnCase::look)
            .codes("revealed", look -> look.revealed() == null ? List.of() : look.revealed())
            .code("revealReason", LookOnCase::reason)
            .column("breakGlass", LookOnCase::breakGlass);

    private CaseAccessTable() {}
}
