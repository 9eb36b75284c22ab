package org.caseledger.benchmarks.rivals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.PersonKey;
import org.caseledger.events.PersonalEvent;

/** A {@link SampleEvent} with which something is sealed. */
public record SealedSampleEvent(
        UUID caseId,
        String centre,
        String district,
        LocalDate on,
        String service,
        int visit,
        String account,
        List<PersonKey> keys)
        implements PersonalEvent {
    static SealedSampleEvent of(SampleEvent deed, PersonKey key) {
        return new SealedSampleEvent(
                deed.caseId(),
                deed.centre(),
                deed.district(),
                deed.on(),
                deed.service(),
                deed.visit(),
                deed.account(),
                List.of(key));
    }
}
