package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Store;

/**
 * Appends at a fixed rate, whether the store keeps up or not. Each is timed from when it was due, so what waits behind a slow one counts
 * as slow too.
 */
final class OpenLoop {
    private static final int WRITERS = 256;

    /** A store that falls behind is let off after so many times the time. */
    private static final int PATIENCE = 3;

    private final Store store;
    private final int perSecond;
    private final long start = System.nanoTime() + 1_000_000;
    private final long begin;
    private final long end;
    private final AtomicLong turns = new AtomicLong();

    private OpenLoop(Store store, int perSecond, Duration warmUp, Duration time) {
        this.store = store;
        this.perSecond = perSecond;
        begin = start + warmUp.toNanos();
        end = begin + time.toNanos();
    }

    /** Gives the delays, in µs; its time begins when every writer is there. */
    static Histogram run(Store store, int perSecond, Duration warmUp, Duration time) throws InterruptedException {
        CompletableFuture<OpenLoop> begun = new CompletableFuture<>();
        CountDownLatch ready = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Histogram>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(threads.submit(() -> {
                Deeds deeds = new Deeds(Slice.nextSeed());
                ready.countDown();
                return begun.join().write(deeds);
            }));
        }
        ready.await();
        begun.complete(new OpenLoop(store, perSecond, warmUp, time));
        Histogram all = Slice.latencies();
        writers.forEach(writer -> all.add(BoundedWait.answer(writer)));
        threads.shutdown();
        return all;
    }

    private Histogram write(Deeds deeds) {
        Histogram micros = Slice.latencies();
        long letOff = end + PATIENCE * (end - start);
        for (long due = nextTurn(); due < end && System.nanoTime() < letOff; due = nextTurn()) {
            awaitTurn(due);
            store.append(List.of(deeds.next()));
            if (due >= begin) {
                micros.recordValue((System.nanoTime() - due) / 1000);
            }
        }
        return micros;
    }

    private long nextTurn() {
        return start + turns.getAndIncrement() * 1_000_000_000L / perSecond;
    }

    private static void awaitTurn(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
