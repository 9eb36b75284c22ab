package org.caseledger.local.verify;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.eventlog.Verification;

/**
 * What a reading of the whole log found.
 *
 * @param chain what its hashes say
 * @param faults ids used twice, serials out of order and named blocks that are others, up to where the chain holds
 * @param timesHeld so many events have times of recording that what was signed holds them to
 * @param months of the access ledger, of which the log says what they were
 */
record FoundFaults(Verification chain, List<String> faults, long timesHeld, CheckedMonths months) {
    FoundFaults {
        faults = List.copyOf(faults);
    }

    FoundFaults and(CheckedMonths checked) {
        return new FoundFaults(
                chain, Stream.concat(faults.stream(), checked.faults().stream()).toList(), timesHeld, checked);
    }

    boolean none() {
        return chain.intact() && faults.isEmpty();
    }
}
