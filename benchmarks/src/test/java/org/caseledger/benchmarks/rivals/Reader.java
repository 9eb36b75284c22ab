package org.caseledger.benchmarks.rivals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One follower of an event store, as a streaming processor is one: it takes what comes and remembers its token. */
final class Reader implements AutoCloseable {
    /** Axon's embedded store looks for news once a second. */
    private static final int QUIET_SECONDS = 2;

    private final List<TrackedEventMessage<?>> read = new ArrayList<>();
    private final EventStore events;
    private BlockingStream<TrackedEventMessage<?>> stream;

    Reader(EventStore events) {
        this.events = events;
        stream = events.openStream(events.createTailToken());
    }

    /** What one who comes later and begins at the beginning is given. */
    static List<String> all(EventStore events) {
        try (Reader late = new Reader(events)) {
            late.readOn();
            return late.seen();
        }
    }

    /** Takes all there is until nothing comes any more, then goes on from its token with a stream of its own, as after a restart. */
    void readOn() {
        drain();
        if (!read.isEmpty()) {
            TrackingToken token = read.get(read.size() - 1).trackingToken();
            stream.close();
            stream = events.openStream(token);
            drain();
        }
    }

    /** Takes so many, waiting for them. */
    void take(int count) {
        try {
            for (int taken = 0; taken < count; taken++) {
                read.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Payloads in the order of reading. */
    List<String> seen() {
        return read.stream().map(event -> String.valueOf(event.getPayload())).toList();
    }

    List<Long> positions() {
        return read.stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    List<Instant> times() {
        return read.stream().<Instant>map(TrackedEventMessage::getTimestamp).toList();
    }

    private void drain() {
        try {
            while (stream.hasNextAvailable(QUIET_SECONDS, TimeUnit.SECONDS)) {
                read.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stream.close();
    }
}
