package org.caseledger.acceptance;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where a service under {@code ./run} makes its objects, one after the other, from the beginning again after each collection. */
final class YoungObjects {
    private static final Pattern EDEN = Pattern.compile("eden space (\\d+)K, +(\\d+)% used");

    private final RunningLedger ledger;
    private final String service;

    /** @param service {@code command} or {@code query} */
    YoungObjects(RunningLedger ledger, String service) {
        this.ledger = ledger;
        this.service = service;
    }

    /** Moves away all that live; what they were made of stays there until others are made in its place. */
    void collect() {
        Jcmd.run(ledger.processOf(service), "GC.run");
    }

    /** KB that objects were made of since the last collection. */
    long made() {
        String said = Jcmd.run(ledger.processOf(service), "GC.heap_info");
        MatchResult eden = EDEN.matcher(said)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no eden of a serial collector: " + said));
        return Long.parseLong(eden.group(1)) * Long.parseLong(eden.group(2)) / 100;
    }
}
