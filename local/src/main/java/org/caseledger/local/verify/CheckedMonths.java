package org.caseledger.local.verify;

import java.util.List;

/**
 * What became of months of the access ledger.
 *
 * @param compared with what is stored of them
 * @param sealed and not dropped; of these none was compared where the database has no month at all
 * @param open not sealed yet, which hold together
 */
record CheckedMonths(int compared, int sealed, int open, List<String> faults) {
    CheckedMonths {
        faults = List.copyOf(faults);
    }
}
