package org.caseledger.query.accessreports;

import org.jspecify.annotations.Nullable;

/**
 * How much one person looked, or was looked at one centre or in one hour of the day.
 *
 * @param person pseudonymous staff id; absent where it is not counted by that, as are the others
 * @param centre where the looks lie: that of the case, of a list that of who looked, of several the first that the caller sees and asks about; absent also
 *     for those that lie at none
 * @param hour of the day in India, 00 to 23
 * @param looks at one case or call
 * @param cases that were looked at, each once
 * @param revealed looks that showed something under seal
 * @param breakGlass of these, the ones for which somebody had broken the glass
 * @param lists that were looked at
 * @param rows that they showed together
 */
record LookCount(
        @Nullable String person,
        @Nullable String centre,
        @Nullable String hour,
        long looks,
        long cases,
        long revealed,
        long breakGlass,
        long lists,
        long rows) {}
