package org.caseledger.local.verify;

import java.util.List;
import org.caseledger.eventlog.Verification;

/**
 * What a reading of the whole log found.
 *
 * @param chain what its hashes say
 * @param faults ids used twice, serials out of order and named blocks that are others, up to where the chain holds
 * @param timesHeld so many events have times of recording that what was signed holds them to
 */
record FoundFaults(Verification chain, List<String> faults, long timesHeld) {
    FoundFaults {
        faults = List.copyOf(faults);
    }

    boolean none() {
        return chain.intact() && faults.isEmpty();
    }
}
