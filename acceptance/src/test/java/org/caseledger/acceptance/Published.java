package org.caseledger.acceptance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.caseledger.local.testing.Tries;

/**
 * The figures that must come out: with {@code --full} those the State published of three years, written out a second time so that a wrong
 * data file is noticed; without, those of the demo's first two months. What happened in its last days is entered in the weeks after it.
 */
final class Published {
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 4, 1);
    /** Of the figures. */
    static final LocalDate LAST_DAY;
    /** On which the last of it was entered. */
    static final LocalDate LOADED_UNTIL;

    static final Map<String, Integer> REGISTERED;
    static final Map<String, Integer> RESOLVED;

    static {
        if (Tries.ALL) {
            LAST_DAY = LocalDate.of(2026, 1, 31);
            LOADED_UNTIL = LAST_DAY;
            REGISTERED = Map.of("2023-24", 7517, "2024-25", 8888, "2025-26", 7180);
            RESOLVED = Map.of("2023-24", 6599, "2024-25", 7185, "2025-26", 6322);
        } else {
            LAST_DAY = LocalDate.of(2023, 5, 31);
            LOADED_UNTIL = LAST_DAY.plusWeeks(2);
            REGISTERED = Map.of("2023-24", 1373);
            RESOLVED = Map.of("2023-24", 797);
        }
    }

    private Published() {}

    static int daysLoaded() {
        return (int) FIRST_DAY.until(LOADED_UNTIL.plusDays(1), ChronoUnit.DAYS);
    }

    static int months() {
        return (int) FIRST_DAY.until(LAST_DAY.plusDays(1), ChronoUnit.MONTHS);
    }

    static int sum(Map<String, Integer> figures) {
        return figures.values().stream().mapToInt(Integer::intValue).sum();
    }
}
