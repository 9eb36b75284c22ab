package org.caseledger.service.repeating;

import java.time.Duration;

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
}
