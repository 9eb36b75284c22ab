package org.caseledger.service.repeating;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work, done again and again on a daemon thread of its own, with a pause between. Promised: it never runs beside itself; a
 * throwable that leaves it ends the repeating, so work that shall go on after a failure catches it; {@link #stop()} interrupts it and does
 * not wait.
 */
public final class RepeatingThread {
    private final String name;
    private final Runnable work;
    private volatile @Nullable ScheduledExecutorService thread;

    public RepeatingThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** @param first pause before it is done for the first time */
    public void start(Duration first, Duration pause) {
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(this::daemon);
        own.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = own;
    }

    public void stop() {
        ScheduledExecutorService own = thread;
        if (own != null) {
            own.shutdownNow();
        }
        thread = null;
    }

    /** Whether it was started and not stopped, also where the work has ended by itself. */
    public boolean isRunning() {
        return thread != null;
    }

    private Thread daemon(Runnable run) {
        Thread daemon = new Thread(run, name);
        daemon.setDaemon(true);
        return daemon;
    }
}
