package org.caseledger.benchmarks.faults.cluster;

import java.util.Set;

/**
 * What a proxy does to what passes it.
 *
 * @param refuses closes connections at once
 * @param swallows whose bytes vanish while the connections stay
 * @param delayMillis each piece of a stream waits so long before it goes on
 */
record Weather(boolean refuses, Set<FlowDirection> swallows, long delayMillis) {
    static final Weather FAIR = new Weather(false, Set.of(), 0);

    Weather {
        swallows = Set.copyOf(swallows);
    }
}
