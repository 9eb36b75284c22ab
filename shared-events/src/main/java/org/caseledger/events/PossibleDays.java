package org.caseledger.events;

import java.time.LocalDate;

/**
 * Days that an entry may speak of. What is stored stays for ever and is counted by every view, so a slip of the pen in the year is refused
 * at the door: deeds may be old, but not older than anybody living.
 */
public final class PossibleDays {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private PossibleDays() {}

    public static boolean include(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
