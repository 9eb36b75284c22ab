package org.caseledger.command.checkpoints;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.caseledger.command.gateway.DemoLoadLock;
import org.caseledger.command.lookups.NothingSignedYet;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again and again, and the log says once a day yes. Rests while a demo loads, in which years pass in minutes, and where nobody signs. */
final class DailyCheckpoint implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCheckpoint.class);

    private final Supplier<TakeCheckpoint> question;
    private final Consumer<TakeCheckpoint> gateway;
    private final DemoLoadLock demoLoad;
    private final DailyCheckpointSettings settings;
    private final RepeatingThread thread = new RepeatingThread("daily-checkpoint", this::round);

    DailyCheckpoint(
            Supplier<TakeCheckpoint> question,
            Consumer<TakeCheckpoint> gateway,
            DemoLoadLock demoLoad,
            DailyCheckpointSettings settings) {
        this.question = question;
        this.gateway = gateway;
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
            gateway.accept(question.get());
        } catch (NothingSignedYet nobodySigns) {
            LOG.debug("Nothing is signed that could be taken");
        } catch (RuntimeException e) {
            LOG.warn(
                    "No checkpoint was taken, and it is tried again in {}: {}",
                    settings.every(),
                    e.getClass().getSimpleName());
        }
    }
}
