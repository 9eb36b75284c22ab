package org.caseledger.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far the demo is.
 *
 * @param day whose events are being recorded; absent unless loading
 * @param events recorded in the log by the end of the day before
 * @param eventsPerSecond of the last seconds; absent unless loading, and before the second day
 * @param secondsLeft at this speed; absent where that is
 */
public record DemoProgress(
        State state,
        @Nullable LocalDate day,
        LocalDate from,
        LocalDate to,
        long events,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft) {

    public enum State {
        /** There is no demo in this ledger, or it was not asked for. */
        NONE,
        LOADING,
        /** As loading, at the end of {@code day}; {@code events} are those of this day too. */
        RESTING,
        DONE
    }
}
