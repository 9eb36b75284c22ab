package org.caseledger.local.verify;

import java.util.List;

/**
 * What became of sealed months of the access ledger.
 *
 * @param compared with what is stored of them
 * @param sealed and not dropped; of these none was compared where the database has none of them
 */
record CheckedMonths(int compared, int sealed, List<String> faults) {
    CheckedMonths {
        faults = List.copyOf(faults);
    }
}
