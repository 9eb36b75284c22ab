package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.events.Event;
import org.caseledger.events.Role;
import org.caseledger.events.StaffRelieved;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.testing.Who;
import org.caseledger.service.stream.PositionTokens;
import org.junit.jupiter.api.Test;

/** A view counts each event once, and comes out the same whenever it is made. */
abstract class CountingContract extends ProcessingOnStore {
    @Test
    void every_event_is_counted_once_and_in_order() {
        Map<String, List<Long>> expected = write(200, 20);

        Projections projections = start();

        awaitHead(projections);
        assertThat(view.counted()).isEqualTo(expected);
    }

    @Test
    void an_event_written_later_is_counted_soon() {
        write(10, 5);
        Projections projections = start();
        awaitHead(projections);

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(9));

        awaitHead(projections);
        assertThat(view.counted()).containsKey(Assessments.caseId(9).toString());
    }

    @Test
    void what_was_written_lately_is_not_read_again() {
        Map<String, List<Long>> expected = write(50, 5);
        Projections projections = start();
        awaitHead(projections);

        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(1));
        awaitHead(projections);

        expected.computeIfPresent(Assessments.caseId(1).toString(), (id, positions) -> {
            positions.add(log.head());
            return positions;
        });
        assertThat(view.counted()).isEqualTo(expected);
        assertThat(tally.read.get()).isZero();
    }

    @Test
    void batches_follow_each_other_without_gaps_over_what_is_not_counted() {
        writeWhatIsNotCounted(120);
        write(100, 10);
        writeWhatIsNotCounted(300);
        Batches batches = new Batches();
        Projections first = start(30, batches);
        awaitHead(first);
        writeWhatIsNotCounted(1);
        awaitHead(first);
        first.stop();
        write(50, 10);
        writeWhatIsNotCounted(7);

        awaitHead(start(30, batches));

        long after = PositionTokens.TAIL;
        for (CompletedBatch<List<Long>> batch : batches.all) {
            assertThat(batch.first()).isEqualTo(after + 1);
            after = batch.last();
        }
        assertThat(after).isEqualTo(log.head());
        assertThat(view.counted().values().stream().mapToLong(List::size).sum()).isGreaterThanOrEqualTo(150);
    }

    private void writeWhatIsNotCounted(int events) {
        Event other = new StaffRelieved("BR-PAT-01", "case-worker-17", Role.CASE_WORKER, Assessments.DAY);
        for (int written = 0; written < events; written++) {
            log.append(Assessments.NOON, Who.LEDGER, other);
        }
    }

    @Test
    void a_log_that_grows_fast_is_written_in_few_batches() throws InterruptedException {
        Batches batches = new Batches();
        Projections projections = startGathering(Duration.ofMillis(300), batches);
        int blocks = 60;
        for (int block = 0; block < blocks; block++) {
            log.append(
                    Assessments.NOON,
                    Who.LEDGER,
                    Collections.nCopies(40, Assessments.of(1)).toArray(Event[]::new));
            Thread.sleep(10);
        }
        awaitHead(projections);

        System.out.println(blocks + " blocks of 40 events in " + batches.completed + " batches");
        assertThat(batches.completed.get()).isBetween(1, blocks / 3);
        assertThat(view.counted().get(Assessments.caseId(1).toString())).hasSize(blocks * 40);
    }

    @Test
    @Turn.Third
    void a_view_that_is_catching_up_waits_for_nothing() {
        Duration longerThanAnyReplay = Duration.ofSeconds(8);
        for (int block = 0; block < 80; block++) {
            log.append(
                    Assessments.NOON,
                    Who.LEDGER,
                    Collections.nCopies(50, Assessments.of(1)).toArray(Event[]::new));
        }
        long from = System.nanoTime();
        Projections projections = startGathering(longerThanAnyReplay, new Batches());
        long lastBatchFrom = log.head() - GATHERED; // which may be waited for: it is new to this service
        await().atMost(PATIENCE).until(() -> projections.completed().position(TallyView.NAME) >= lastBatchFrom);

        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(longerThanAnyReplay);
    }

    @Test
    void two_replays_are_equal_byte_by_byte_however_the_batches_are_cut() {
        write(300, 30);
        awaitHead(start());
        Map<String, String> first = view.bytes();
        started.forEach(Projections::stop);
        view.drop();
        database.getCollection(ViewTokens.COLLECTION).drop();

        awaitHead(start(7));

        assertThat(first).isNotEmpty();
        assertThat(view.bytes()).isEqualTo(first);
    }

    private static final class Batches implements ViewListener<List<Long>> {
        private final AtomicInteger completed = new AtomicInteger();
        private final List<CompletedBatch<List<Long>>> all = new CopyOnWriteArrayList<>();

        @Override
        public String view() {
            return TallyView.NAME;
        }

        @Override
        public void completed(CompletedBatch<List<Long>> batch) {
            completed.incrementAndGet();
            all.add(batch);
        }

        @Override
        public void completedElsewhere(long position) {}
    }
}
