package org.caseledger.query.daybook;

import java.time.LocalDate;
import org.caseledger.events.Account;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** What postings have in common that are counted together; a day's sum of them is one cell of its page. */
record Cell(
        String centre,
        @Nullable String origin,
        @Nullable LocalDate cohort,
        LocalDate on,
        Account from,
        Account to,
        PostingReason reason,
        @Nullable ResolutionOutcome outcome) {

    static Cell of(Posting posting) {
        return new Cell(
                posting.centre(),
                posting.origin(),
                posting.cohort(),
                posting.on(),
                posting.from(),
                posting.to(),
                posting.reason(),
                posting.outcome());
    }
}
