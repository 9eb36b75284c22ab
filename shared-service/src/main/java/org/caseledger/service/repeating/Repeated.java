package org.caseledger.service.repeating;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** A bean whose work is repeated on a thread of its own from the start of the service to its stop. */
public interface Repeated extends SmartLifecycle {
    RepeatingThread thread();

    /** Pause before the work is done for the first time. */
    default Duration first() {
        return every();
    }

    /** Pause between two times. */
    Duration every();

    @Override
    default void start() {
        thread().start(first(), every());
    }

    @Override
    default void stop() {
        thread().stop();
    }

    @Override
    default boolean isRunning() {
        return thread().isRunning();
    }
}
