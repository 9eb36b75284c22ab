package org.caseledger.benchmarks.rivals;

import static org.assertj.core.api.Assertions.assertThat;

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
    /** Axon's embedded store looks for news once a second; past this an event that must come is lost. */
    private static final int PATIENCE_SECONDS = 30;

    private final List<TrackedEventMessage<?>> read = new ArrayList<>();
    private final EventStore events;
    private BlockingStream<TrackedEventMessage<?>> stream;

    Reader(EventStore events) {
        this.events = events;
        stream = events.openStream(events.createTailToken());
    }

    /** What one who comes later and begins at the beginning is given until this one. */
    static List<String> all(EventStore events, String last) {
        try (Reader late = new Reader(events)) {
            late.readUntil(last);
            return late.seen();
        }
    }

    /** Takes what comes until it is this one. */
    void readUntil(String last) {
        do {
            take(1);
        } while (!payload(read.get(read.size() - 1)).equals(last));
    }

    /** Goes on from its token with a stream of its own. */
    void restart() {
        TrackingToken token = read.get(read.size() - 1).trackingToken();
        stream.close();
        stream = events.openStream(token);
    }

    /** Takes so many, waiting for them. */
    void take(int count) {
        try {
            for (int taken = 0; taken < count; taken++) {
                assertThat(stream.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .as(() -> "something comes after " + seen())
                        .isTrue();
                read.add(stream.nextAvailable());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Payloads in the order of reading. */
    List<String> seen() {
        return read.stream().map(Reader::payload).toList();
    }

    private static String payload(TrackedEventMessage<?> event) {
        return String.valueOf(event.getPayload());
    }

    List<Long> positions() {
        return read.stream()
                .map(event -> event.trackingToken().position().orElseThrow())
                .toList();
    }

    List<Instant> times() {
        return read.stream().<Instant>map(TrackedEventMessage::getTimestamp).toList();
    }

    @Override
    public void close() {
        stream.close();
    }
}
