package org.caseledger.service.limits;

import java.time.Duration;

/** A token bucket: how many may come at once, and how many a minute after that. */
public interface Rate {
    int burst();

    int perMinute();

    /** After this long without a request a bucket is full again. */
    default Duration refill() {
        return Duration.ofMinutes(1)
                .multipliedBy(burst())
                .dividedBy(perMinute())
                .plusSeconds(1);
    }
}
