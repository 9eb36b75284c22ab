package org.caseledger.demo;

import java.time.LocalDate;

/** How busy a day is beside others: fewer women come on Sundays and during the great festivals, more in the hot months. */
final class Seasons {
    /** Monday to Sunday. */
    private static final double[] WEEKDAYS = {1.20, 1.10, 1.05, 1.05, 1.05, 0.95, 0.60};

    /** January to December; Durga Puja, Diwali and Chhath fall in October and November. */
    private static final double[] MONTHS = {0.88, 0.92, 1.00, 1.08, 1.15, 1.14, 1.06, 1.04, 1.02, 0.82, 0.90, 0.96};

    private Seasons() {}

    static double weight(LocalDate day) {
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1] * MONTHS[day.getMonthValue() - 1];
    }
}
