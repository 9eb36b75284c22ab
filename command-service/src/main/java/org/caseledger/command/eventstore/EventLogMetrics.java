package org.caseledger.command.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.caseledger.service.append.LogMetrics;

/** What is shown of the ledger's log by who writes it. */
final class EventLogMetrics extends LogMetrics {
    private final Counter newer;

    EventLogMetrics(MeterRegistry registry) {
        super(registry, "caseledger.append", "caseledger.log");
        newer = Counter.builder("caseledger.commands.newer")
                .description("Commands on aggregates that have an event of a type which this version does not know")
                .register(registry);
    }

    void newer() {
        newer.increment();
    }
}
