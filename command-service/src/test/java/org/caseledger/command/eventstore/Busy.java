package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.KeyAlreadyStored;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;

/**
 * Writers that go on while servers are killed, each with an aggregate of its own. A writer that is told "unknown" or "not stored" sends
 * the same command with the same key again, as a caller would.
 */
final class Busy implements AutoCloseable {
    private static final Duration PROGRESS = Duration.ofSeconds(60);

    private static final String WRITER = "busy writer ";

    private final AtomicInteger keys = new AtomicInteger();
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    Busy(List<Node> nodes, int writers) {
        for (int writer = 0; writer < writers; writer++) {
            Node node = nodes.get(writer % nodes.size());
            String aggregate = WRITER + writer;
            threads.add(new Thread(() -> write(node, aggregate), aggregate));
        }
        threads.forEach(Thread::start);
    }

    /** Waits until so many more commands are acknowledged. */
    void progress(int commands) {
        int before = acknowledged.size();
        await().atMost(PROGRESS).until(() -> acknowledged.size() >= before + commands || !failures.isEmpty());
        assertThat(failures).isEmpty();
    }

    /** Ends the writers and finds each acknowledged command at the position its writer was told, and every event once. */
    void check(Store store) {
        close();
        assertThat(failures).isEmpty();
        List<LogEvent> events = History.of(store).events();
        acknowledged.forEach((position, place) -> {
            LogEvent event = events.get(position.intValue());
            assertThat(event.aggregate() + "/" + event.sequence()).isEqualTo(place);
        });
        assertThat(events.stream().filter(event -> event.aggregate().startsWith(WRITER)))
                .as("nothing is there that no one was told of")
                .hasSize(acknowledged.size());
    }

    int acknowledged() {
        return acknowledged.size();
    }

    @Override
    public void close() {
        ended = true;
        await().atMost(PROGRESS).until(() -> threads.stream().noneMatch(Thread::isAlive));
    }

    private void write(Node node, String aggregate) {
        try {
            for (long sequence = 0; !ended; sequence++) {
                long position = stored(node, Keys.key(keys.incrementAndGet(), 1), aggregate, sequence);
                acknowledged.put(position, aggregate + "/" + sequence);
            }
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    private static long stored(Node node, CommandKey key, String aggregate, long sequence) {
        while (true) {
            try {
                return node.append(key, aggregate, sequence, 1).first();
            } catch (KeyAlreadyStored e) {
                return node.outcomes.find(key).orElseThrow().first();
            } catch (OutcomeUnknown | NotStored e) {
                Thread.onSpinWait(); // sent again
            }
        }
    }
}
