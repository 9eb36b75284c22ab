package org.caseledger.benchmarks.measure;

import java.util.Locale;
import java.util.function.Supplier;

/** What can be asked for by name, in the order of a whole run. */
enum Question {
    APPEND(AppendThroughput::new),
    LATENCY(OpenLoopLatency::new),
    LAG(Lag::new),
    REPLAY(Replay::new),
    LOAD(ColdLoad::new),
    BYTES(Bytes::new),
    COMMANDS(CommandsPerEvent::new),
    NODES(CommandNodes::new),
    GATEWAY(Gateway::new),
    COST(CostOfChainAndKeys::new),
    SEALING(CostOfSealing::new);

    @SuppressWarnings("ImmutableEnumChecker") // a constructor
    private final Supplier<Measure> measure;

    Question(Supplier<Measure> measure) {
        this.measure = measure;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    Measure measure() {
        return measure.get();
    }
}
