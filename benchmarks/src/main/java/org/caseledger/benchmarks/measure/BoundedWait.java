package org.caseledger.benchmarks.measure;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that end: what does not answer in minutes fails the run. */
final class BoundedWait {
    private BoundedWait() {}

    static <T> T answer(Future<T> future) {
        try {
            return future.get(3, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
