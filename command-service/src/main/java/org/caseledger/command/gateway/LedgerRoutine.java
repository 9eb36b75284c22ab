package org.caseledger.command.gateway;

import java.time.Duration;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.repeating.ToldFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the ledger itself looks after again and again. Rests while a demo loads, in which years pass in minutes. What failed is tried again
 * after the pause, and told of once.
 */
public final class LedgerRoutine implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRoutine.class);

    private final String name;
    private final Runnable work;
    private final DemoLoadLock demoLoad;
    private final Duration first;
    private final Duration every;
    private final RepeatingThread thread;
    private final ToldFailure failure = new ToldFailure();

    /**
     * @param name of its thread, and what it is called where it fails
     * @param first pause before the work is done for the first time
     * @param every pause between two times
     */
    public LedgerRoutine(String name, Runnable work, DemoLoadLock demoLoad, Duration first, Duration every) {
        this.name = name;
        this.work = work;
        this.demoLoad = demoLoad;
        this.first = first;
        this.every = every;
        this.thread = new RepeatingThread(name, this::round);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return first;
    }

    @Override
    public Duration every() {
        return every;
    }

    private void round() {
        if (demoLoad.isHeld()) {
            return;
        }
        try {
            work.run();
            if (failure.hasEnded()) {
                LOG.info("{} goes on", name);
            }
        } catch (RuntimeException e) {
            String why = e.getClass().getSimpleName();
            if (failure.isNew(why)) {
                LOG.warn("{} failed and is tried again in {}: {}", name, every, why);
            }
        }
    }
}
