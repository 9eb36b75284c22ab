package org.caseledger.benchmarks.faults.child;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Repeats what a database under faults does not answer, as a supervisor would start a service again. */
public final class Patiently {
    private static final long PAUSE_MILLIS = 100;

    private Patiently() {}

    public static <T> T get(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (MongoException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            }
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return true;
        });
    }
}
