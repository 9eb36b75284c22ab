package org.caseledger.service.repeating;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** A while between two looks at what may change. */
public final class Pause {
    private Pause() {}

    /** @return whether nobody asked the thread to end meanwhile */
    public static boolean of(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Looks until something holds, once at least.
     *
     * @return whether it does; not, where the time is over or somebody asked the thread to end
     */
    public static boolean until(BooleanSupplier holds, Duration most, Duration between) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0 || !of(between)) {
                return false;
            }
        }
        return true;
    }
}
