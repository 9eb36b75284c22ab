package org.caseledger.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.caseledger.benchmarks.rivals.Deeds;
import org.caseledger.benchmarks.rivals.Store;

/** Events far enough apart not to meet, and how long each took to arrive. */
final class Trickle {
    private static final int PAUSE_MILLIS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Store store;
    private final Deeds deeds = new Deeds(Slice.nextSeed());
    private final Random random = new Random(20_230_401);
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    Trickle(Store store) {
        this.store = store;
    }

    void arrived(String event, long nanos) {
        arrivals.putIfAbsent(event, nanos);
    }

    /** Publishes for the time of all rounds, once whoever listens is awake and warm. */
    Lags lags(Bench bench) throws InterruptedException {
        return lags(bench.time(), bench.time().multipliedBy(bench.rounds()));
    }

    /** @param warmUp before the time that counts */
    Lags lags(Duration warmUp, Duration time) throws InterruptedException {
        publishFor(warmUp);
        await(publish());
        List<Sent> sent = publishFor(time);
        double[] millis = new double[sent.size()];
        for (int i = 0; i < millis.length; i++) {
            millis[i] = (await(sent.get(i)) - sent.get(i).nanos) / 1e6;
        }
        return new Lags(millis);
    }

    private List<Sent> publishFor(Duration time) throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            sent.add(publish());
            Thread.sleep(PAUSE_MILLIS / 2 + random.nextInt(PAUSE_MILLIS));
        }
        return sent;
    }

    private Sent publish() {
        DomainEventMessage<?> deed = deeds.next();
        long now = System.nanoTime();
        store.append(List.of(deed));
        return new Sent(deed.getIdentifier(), now);
    }

    private long await(Sent sent) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!arrivals.containsKey(sent.event)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("an event did not arrive in " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(1);
        }
        return Objects.requireNonNull(arrivals.get(sent.event));
    }

    private record Sent(String event, long nanos) {}
}
