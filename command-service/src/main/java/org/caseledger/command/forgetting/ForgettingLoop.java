package org.caseledger.command.forgetting;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, from the start on; rests while a demo loads. A round that failed is done again after the pause. */
final class ForgettingLoop implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(ForgettingLoop.class);

    private final Forgetting forgetting;
    private final BooleanSupplier demoIsLoading;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("forgetting", this::round);

    ForgettingLoop(Forgetting forgetting, BooleanSupplier demoIsLoading, Duration every) {
        this.forgetting = forgetting;
        this.demoIsLoading = demoIsLoading;
        this.every = every;
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return Duration.ZERO;
    }

    @Override
    public Duration every() {
        return every;
    }

    private void round() {
        if (demoIsLoading.getAsBoolean()) {
            return;
        }
        try {
            forgetting.round();
        } catch (RuntimeException e) {
            LOG.warn("Forgetting goes on in {}: {}", every, e.getClass().getSimpleName());
        }
    }
}
