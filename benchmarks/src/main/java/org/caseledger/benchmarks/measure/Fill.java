package org.caseledger.benchmarks.measure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Store;

/** Puts events into a store that is to be read, one per command, from many writers, so that cases lie mixed. */
final class Fill {
    static final int WRITERS = 64;

    private static final int AT_ONCE = 100;

    private Fill() {}

    /** Names the cases that have all their events. */
    static List<String> with(Store store, int events) {
        return with(store, events, WRITERS);
    }

    static List<String> with(Store store, int events, int many) {
        Queue<String> cases = new ConcurrentLinkedQueue<>();
        AtomicInteger left = new AtomicInteger(events);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<?>> writers = IntStream.range(0, many)
                .<Future<?>>mapToObj(i -> threads.submit(() -> write(store, left, cases)))
                .toList();
        writers.forEach(BoundedWait::answer);
        threads.shutdown();
        return List.copyOf(cases);
    }

    /** Times of events, not of storing, are this close: as if so many had been stored in each second. */
    static void densely(Store store, int events, int perSecond) {
        Deeds deeds = new Deeds(Slice.nextSeed());
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(events);
        for (int from = 0; from < events; from += AT_ONCE) {
            List<DomainEventMessage<?>> some = new ArrayList<>();
            for (int i = from; i < Math.min(events, from + AT_ONCE); i++) {
                some.add(Deeds.at(start.plusNanos(i * 1_000_000_000L / perSecond), deeds.next()));
            }
            store.append(some);
        }
    }

    private static void write(Store store, AtomicInteger left, Queue<String> cases) {
        Deeds deeds = new Deeds(Slice.nextSeed());
        while (left.getAndDecrement() > 0) {
            DomainEventMessage<?> deed = deeds.next();
            store.append(List.of(deed));
            if (deed.getSequenceNumber() == Deeds.PER_CASE - 1) {
                cases.add(deed.getAggregateIdentifier());
            }
        }
    }
}
