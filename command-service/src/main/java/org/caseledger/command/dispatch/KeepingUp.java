package org.caseledger.command.dispatch;

import java.time.Duration;
import org.caseledger.command.kept.KeptFold;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is folded from the whole log up to its head beside the requests, so that none of them has much to read. Rests while a demo
 * loads, which has better use for the processor. Where it fails it tries again: an answer waits for nothing but its own reading.
 */
public final class KeepingUp implements Repeated {
    private static final Logger LOG = LoggerFactory.getLogger(KeepingUp.class);

    private final Inquiries inquiries;
    private final LoadGate gate;
    private final Duration every;
    private final RepeatingThread thread = new RepeatingThread("keeping-up", this::round);

    public KeepingUp(Inquiries inquiries, LoadGate gate, Duration every) {
        this.inquiries = inquiries;
        this.gate = gate;
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

    private void round() {
        if (!gate.isShut()) {
            inquiries.folds().forEach(KeepingUp::keepUp);
        }
    }

    private static void keepUp(KeptFold<?, ?> fold) {
        try {
            fold.keepUp();
        } catch (RuntimeException e) {
            LOG.warn(
                    "What is folded from the log stands still and is tried again: {}",
                    e.getClass().getSimpleName());
        }
    }
}
