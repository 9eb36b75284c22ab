package org.caseledger.query.registrations;

import java.time.LocalDate;

/**
 * How far a case has come within so many days of its registration. It counts on the day when they are over: so whether it counts is the
 * same on every later day, cases registered on one day are asked about after equally many days, and that day says when they were registered.
 */
enum CohortStep {
    /** By the next day: days have no hours. */
    CLASSIFIED(1),
    /** A service or a stay. */
    SERVED(2),
    RESOLVED_IN_30_DAYS(30),
    RESOLVED_IN_60_DAYS(60),
    RESOLVED_IN_90_DAYS(90),
    /** Closed after monitoring to its end. */
    MONITORED(365),
    /** Found at a follow-up. */
    VIOLENCE_RECURRED(365);

    private final int days;

    CohortStep(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** The last day of a registration whose days are over by a day. */
    LocalDate lastOver(LocalDate by) {
        return by.minusDays(days);
    }
}
