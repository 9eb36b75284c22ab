package org.caseledger.service.supervision;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** One thread of which can be seen that it hangs, or that nothing is given to it any more. */
public class WatchedThread extends ScheduledThreadPoolExecutor {
    private final String name;
    private volatile boolean busy;
    private volatile long changedAt = System.nanoTime();

    public WatchedThread(String name) {
        super(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        this.name = name;
    }

    /** Whether it has been in one piece of work for longer than this. */
    public final Optional<String> hangsFor(Duration longest) {
        return busy && changedBefore(longest) ? Optional.of(name + " hangs") : Optional.empty();
    }

    /** Whether it has had nothing to do for longer than this, which means something only where work always comes. */
    public final Optional<String> idleFor(Duration longest) {
        return !busy && changedBefore(longest) ? Optional.of(name + " has stopped") : Optional.empty();
    }

    @Override
    protected final void beforeExecute(Thread thread, Runnable work) {
        changedAt = System.nanoTime();
        busy = true;
    }

    @Override
    protected final void afterExecute(Runnable work, @Nullable Throwable thrown) {
        changedAt = System.nanoTime();
        busy = false;
    }

    private boolean changedBefore(Duration longest) {
        return System.nanoTime() - changedAt > longest.toNanos();
    }
}
