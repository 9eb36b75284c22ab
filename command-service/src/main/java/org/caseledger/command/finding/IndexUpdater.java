package org.caseledger.command.finding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.sealing.SealingNotSetUp;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the index up to the head of the log beside the searches, so that none has much to read. Rests while a demo loads, which seals nothing. */
final class IndexUpdater implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

    private final SearchIndexing indexing;
    private final DemoLoadLock demoLoad;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("search-index", this::round);
    private volatile long atHead = System.nanoTime();
    private final ToldFailure failure = new ToldFailure();

    IndexUpdater(SearchIndexing indexing, DemoLoadLock demoLoad, Duration every, MeterRegistry meters) {
        this.indexing = indexing;
        this.demoLoad = demoLoad;
        this.every = every;
        Gauge.builder("caseledger.search.index.lag", () -> (System.nanoTime() - atHead) / 1e9)
                .description(
                        "Since when the index by which cases are found was not at the head of the log; it rests well while a demo loads, and where"
                                + " nothing is sealed")
                .baseUnit("seconds")
                .strongReference(true)
                .register(meters);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration every() {
        return every;
    }

    void round() {
        if (demoLoad.isHeld()) {
            atHead = System.nanoTime();
            return;
        }
        try {
            indexing.current();
            atHead = System.nanoTime();
            if (failure.hasEnded()) {
                LOG.info("The index by which cases are found goes on");
            }
        } catch (SealingNotSetUp none) {
            atHead = System.nanoTime(); // nothing is sealed here, and nobody to be found
            failure.hasEnded();
        } catch (RuntimeException e) {
            String reason = e.getClass().getSimpleName();
            if (failure.isNew(reason)) {
                LOG.warn(
                        "The index by which cases are found stands still and is tried again every {}: {}",
                        every,
                        reason);
            }
        }
    }
}
