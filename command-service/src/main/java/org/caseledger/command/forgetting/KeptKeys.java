package org.caseledger.command.forgetting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.command.sealing.ClosingKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Her keys. One that is there and open though she is forgotten came from a copy that is older than the log: it is deleted again, with an alarm. */
final class KeptKeys implements KeptOfHer {
    private static final Logger LOG = LoggerFactory.getLogger(KeptKeys.class);

    private final ClosingKeys keys;
    private final KeysOfCases cases;
    private final AtomicInteger returned = new AtomicInteger();

    KeptKeys(ClosingKeys keys, KeysOfCases cases, MeterRegistry meters) {
        this.keys = keys;
        this.cases = cases;
        Gauge.builder("caseledger.forgetting.keys.returned", returned::get)
                .description("Keys of forgotten cases that were there again since the start, and were deleted again")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public void forget(UUID caseId) {
        Set<UUID> open = keys.delete(caseId, cases.of(caseId));
        if (!open.isEmpty()) {
            returned.addAndGet(open.size());
            LOG.error(
                    "{} keys of case {} were there again, though what was kept in it is forgotten: the keys were restored from a copy that is older than the"
                            + " log. They are deleted again; destroy that copy (docs/operating.md).",
                    open.size(),
                    caseId);
        }
    }
}
