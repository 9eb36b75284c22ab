package org.caseledger.query.caseregister;

import org.caseledger.query.listing.ListTable;

/** Who looked at a case as a file. */
final class CaseAccessTable {
    static final ListTable<LookOnCase> TABLE = ListTable.<LookOnCase>named("case-access")
            .column("lookedAt", LookOnCase::lookedAt)
            .column("lookedBy", LookOnCase::actor)
            .code("role", LookOnCase::role)
            .column("centre", look -> String.join("; ", look.centres()))
            .district("district", LookOnCase::district)
            .code("look", LookOnCase::look);

    private CaseAccessTable() {}
}
