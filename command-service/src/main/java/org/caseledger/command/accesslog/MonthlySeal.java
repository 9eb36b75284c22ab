package org.caseledger.command.accesslog;

import java.time.Duration;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again and again whether a month is over. Rests while a demo loads, in which years pass in minutes. */
final class MonthlySeal implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(MonthlySeal.class);

    private final ClosedMonths months;
    private final DemoLoadLock demoLoad;
    private final AccessSealSettings settings;
    private final RepeatingThread thread = new RepeatingThread("monthly-seal", this::round);

    MonthlySeal(ClosedMonths months, DemoLoadLock demoLoad, AccessSealSettings settings) {
        this.months = months;
        this.demoLoad = demoLoad;
        this.settings = settings;
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return settings.firstAfter();
    }

    @Override
    public Duration every() {
        return settings.every();
    }

    private void round() {
        if (demoLoad.isHeld()) {
            return;
        }
        try {
            months.seal();
        } catch (RuntimeException e) {
            LOG.warn(
                    "A month of the access ledger was not sealed, and it is tried again in {}: {}",
                    settings.every(),
                    e.getClass().getSimpleName());
        }
    }
}
