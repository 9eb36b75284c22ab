package org.caseledger.query.daybook;

import org.caseledger.events.Account;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A cell in memory, days and centres as numbers: a report reads all of them, so they must be read fast.
 *
 * @param centre number of the centre in {@link CentreNumbers}
 * @param origin the same of the centre that issued the serial, -1 if brought forward
 * @param cohort epoch day of registration, {@link Integer#MIN_VALUE} if brought forward
 * @param on epoch day it happened
 */
record PackedCell(
        int centre,
        int origin,
        int cohort,
        int on,
        Account from,
        Account to,
        PostingReason reason,
        @Nullable ResolutionOutcome outcome,
        int n) {
    static final int NO_CENTRE = -1;
    static final int NO_DAY = Integer.MIN_VALUE;

    static PackedCell of(Cell cell, int n, CentreNumbers numbers) {
        return new PackedCell(
                numbers.of(cell.centre()),
                numbers.of(cell.origin()),
                cell.cohort() == null ? NO_DAY : (int) cell.cohort().toEpochDay(),
                (int) cell.on().toEpochDay(),
                cell.from(),
                cell.to(),
                cell.reason(),
                cell.outcome(),
                n);
    }
}
