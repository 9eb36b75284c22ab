package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Whenever a service dies, the next one counts nothing twice and leaves nothing out. */
abstract class CrashContract extends ProcessingOnStore {
    private static final int SMALL_BATCH = 11;

    @Test
    void a_crash_between_writing_and_the_token_counts_nothing_twice() {
        Map<String, List<Long>> expected = write(200, 20);
        AtomicBoolean killed = new AtomicBoolean();
        Projections first = start(100, tokens -> new DyingTokens(tokens, 2, killed));
        await().untilTrue(killed);
        first.stop();
        assertThat(view.counted()).as("the second batch was written").isNotEmpty();

        awaitHead(start(33));

        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void a_crash_inside_a_batch_counts_nothing_twice_when_it_is_cut_differently() {
        long seed = new Random().nextLong();
        Map<String, List<Long>> expected = write(150, 20);
        Projections before = start(100);
        awaitHead(before);
        Map<String, Document> whole = view.documents();
        before.stop();
        long begun = log.head() + 1;
        merge(expected, write(150, 20));
        AtomicBoolean killed = new AtomicBoolean();
        Projections dying = start(1000, tokens -> new DyingTokens(tokens, 1, killed));
        await().untilTrue(killed);
        dying.stop();
        view.undoSome(whole, new Random(seed));

        boolean someWereWritten = !view.documents().equals(whole);
        boolean someAreAhead = view.documents().values().stream().anyMatch(document -> isAhead(document, begun));
        Told told = new Told();
        awaitHead(start(SMALL_BATCH, told));

        assertThat(view.counted()).as("seed %d", seed).isEqualTo(expected);
        assertThat(told.documents).as("what followers were told, seed %d", seed).isEqualTo(expected);
        assertThat(told.resumed || !someAreAhead).as("seed %d", seed).isTrue();
        assertThat(someWereWritten || !told.resumed).as("seed %d", seed).isTrue();
    }

    /** Whether it has more than a small batch brings: of one that it goes on from in the middle, followers need not be told. */
    private static boolean isAhead(Document document, long begun) {
        return document.getList("events", Long.class).stream()
                .filter(event -> event >= begun)
                .findFirst()
                .filter(first -> document.getLong("position") - first >= SMALL_BATCH)
                .isPresent();
    }

    /** What the batches of one service say of each document. */
    private static final class Told implements ViewListener<List<Long>> {
        private final Map<String, List<Long>> documents = new ConcurrentHashMap<>();
        private volatile boolean resumed;

        @Override
        public String view() {
            return TallyView.NAME;
        }

        @Override
        public void completed(CompletedBatch<List<Long>> batch) {
            batch.documents().forEach(stored -> documents.put(stored.id(), stored.value()));
            resumed |= batch.resumed();
        }

        @Override
        public void completedElsewhere(long position) {}
    }

    private static void merge(Map<String, List<Long>> into, Map<String, List<Long>> more) {
        more.forEach((id, positions) ->
                into.computeIfAbsent(id, i -> new ArrayList<>()).addAll(positions));
    }
}
