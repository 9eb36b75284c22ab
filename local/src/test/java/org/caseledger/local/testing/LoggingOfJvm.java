package org.caseledger.local.testing;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Each start of a service configures the logging of the JVM: who listens to it has it alone, who starts shares it. Nobody waits for ever. */
public final class LoggingOfJvm {
    private static final ReentrantReadWriteLock LOCK = new ReentrantReadWriteLock(true);
    private static final long LONGEST_SECONDS = 30;

    private LoggingOfJvm() {}

    /** To be closed by the thread that has it. */
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    static Held alone() {
        return held(LOCK.writeLock());
    }

    /** While a service starts. */
    public static Held shared() {
        return held(LOCK.readLock());
    }

    private static Held held(Lock lock) {
        try {
            return lock.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS) ? lock::unlock : () -> {};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return () -> {};
        }
    }
}
