package org.caseledger.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs works at once, released by a barrier. */
final class Together {
    private Together() {}

    static <T> List<T> together(List<Callable<T>> works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.size());
        try {
            CyclicBarrier start = new CyclicBarrier(works.size());
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The receipt, or why there is none. */
    static Callable<Object> outcome(Callable<Receipt> append) {
        return () -> {
            try {
                return append.call();
            } catch (RuntimeException e) {
                return e;
            }
        };
    }
}
