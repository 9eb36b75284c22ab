package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** Who looked at a case as a file. */
final class CaseAccessTable {
    private static final ListTable<LookOnCase> LOOKS = ListTable.<LookOnCase>named("case-access")
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

    /** Each line says what is not in it: a file goes on alone. */
    static ListTable<LookOnCase> without(@Nullable LocalDate before, List<String> missing) {
        String months = String.join("; ", missing);
        return LOOKS.column("completeFrom", look -> before).column("missingIn", look -> months);
    }
}
