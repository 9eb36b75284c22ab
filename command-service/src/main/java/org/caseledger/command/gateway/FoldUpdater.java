package org.caseledger.command.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is folded from the whole log up to its head beside the requests, so that none of them has much to read. Rests while a demo
 * loads, which has better use for the processor. Where it fails it tries again, and says so once: an answer waits for nothing but its own
 * reading.
 */
public final class FoldUpdater implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(FoldUpdater.class);

    private final LogLookups lookups;
    private final DemoLoadLock demoLoad;
    private final Duration every;
    private final Map<String, ToldFailure> failures = new HashMap<>();
    private final RepeatingThread thread = new RepeatingThread("keeping-up", this::round);

    public FoldUpdater(LogLookups lookups, DemoLoadLock demoLoad, Duration every) {
        this.lookups = lookups;
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
        if (!demoLoad.isHeld()) {
            lookups.folds().forEach(this::keepUp);
        }
    }

    private void keepUp(PersistedFold<?, ?> fold) {
        ToldFailure failure = failures.computeIfAbsent(fold.name(), first -> new ToldFailure());
        try {
            fold.keepUp();
            if (failure.hasEnded()) {
                LOG.info("{} goes on", fold.name());
            }
        } catch (RuntimeException e) {
            String reason = reason(e);
            if (failure.isNew(reason)) {
                LOG.warn("{} stands still and is tried again every {}: {}", fold.name(), every, reason);
            }
        }
    }

    /** The words of those that name positions and types; others may name what is nobody's business. */
    private static String reason(RuntimeException e) {
        return e instanceof NewerEvent || e instanceof BrokenLog
                ? "%s: %s".formatted(e.getClass().getSimpleName(), e.getMessage())
                : e.getClass().getSimpleName();
    }
}
