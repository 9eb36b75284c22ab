package org.caseledger.local.run;

import java.time.Duration;

/**
 * How a process that died is started again.
 *
 * @param first pause; each further one is twice as long
 * @param longest pause
 * @param most starts in a row, after which it counts as one that cannot be started
 * @param goodLife a process that lived this long was well, and what came before does not count any more
 */
record RestartPauses(Duration first, Duration longest, int most, Duration goodLife) {
    /** Half a minute in all: longer than a machine that is short of memory for a moment, and short enough to wait for. */
    static final RestartPauses USUAL =
            new RestartPauses(Duration.ofSeconds(1), Duration.ofSeconds(30), 5, Duration.ofMinutes(2));

    /** @param death 1 for the first in a row */
    Duration before(int death) {
        Duration doubled = first.multipliedBy(1L << Math.min(death - 1, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
