package org.caseledger.service.accessledger;

import org.jspecify.annotations.Nullable;

/** Nobody has made the collection of a month, and this user may not. */
public final class AccessMonthMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What mends it. */
    public static final String MEND =
            "Run prepare-database as administrator, which makes the collections of the coming months.";

    AccessMonthMissing(String collection, @Nullable Throwable cause) {
        super("There is no collection " + collection + " made for the access ledger of this month", cause);
    }
}
