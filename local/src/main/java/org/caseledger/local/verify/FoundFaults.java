package org.caseledger.local.verify;

import java.util.List;
import org.caseledger.eventlog.Verification;

/**
 * What a reading of the whole log found.
 *
 * @param chain what its hashes say
 * @param faults ids used twice and serials out of order, up to where the chain holds
 */
record FoundFaults(Verification chain, List<String> faults) {
    /** Of each kind; beyond this a list says nothing new. */
    static final int MOST = 1_000;

    FoundFaults {
        faults = List.copyOf(faults);
    }

    boolean none() {
        return chain.intact() && faults.isEmpty();
    }
}
