package org.caseledger.benchmarks.rivals;

import java.time.LocalDate;
import java.util.UUID;

/** A {@link SampleEvent} with a text more, which is not sealed. */
public record NotedSampleEvent(
        UUID caseId,
        String centre,
        String district,
        LocalDate on,
        String service,
        int visit,
        String account,
        String note) {
    static NotedSampleEvent of(SampleEvent deed, String note) {
        return new NotedSampleEvent(
                deed.caseId(),
                deed.centre(),
                deed.district(),
                deed.on(),
                deed.service(),
                deed.visit(),
                deed.account(),
                note);
    }
}
