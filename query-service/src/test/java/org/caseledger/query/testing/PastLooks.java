package org.caseledger.query.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.caseledger.service.accessledger.AccessEntry;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.append.LogMetrics;

/** What a service wrote into the access ledger whose clock was at that time. */
public record PastLooks(AccessMonths months) {
    public static PastLooks of(RunningQueryService service) {
        return new PastLooks(service.bean(AccessMonths.class));
    }

    public void record(Instant then, AccessEntry... entries) {
        try (AccessLedger earlier = new AccessLedger(
                months, () -> then, "earlier", new LogMetrics(new SimpleMeterRegistry(), "append", "access"))) {
            for (AccessEntry entry : entries) {
                earlier.record(entry).join();
            }
        }
    }
}
