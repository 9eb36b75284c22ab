package org.caseledger.command.finding;

import java.time.Duration;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.sealing.SealingNotSetUp;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the index up to the head of the log beside the searches, so that none has much to read. Rests while a demo loads, which seals nothing. */
final class IndexUpdater implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(IndexUpdater.class);

    private final SearchIndexing indexing;
    private final DemoLoadLock demoLoad;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("search-index", this::round);
    private @Nullable String failure;

    IndexUpdater(SearchIndexing indexing, DemoLoadLock demoLoad, Duration every) {
        this.indexing = indexing;
        this.demoLoad = demoLoad;
        this.every = every;
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
            return;
        }
        try {
            indexing.current();
            if (failure != null) {
                LOG.info("The index by which cases are found goes on");
                failure = null;
            }
        } catch (SealingNotSetUp none) {
            failure = null; // nothing is sealed here, and nobody to be found
        } catch (RuntimeException e) {
            String reason = e.getClass().getSimpleName();
            if (!reason.equals(failure)) {
                LOG.warn(
                        "The index by which cases are found stands still and is tried again every {}: {}",
                        every,
                        reason);
                failure = reason;
            }
        }
    }
}
