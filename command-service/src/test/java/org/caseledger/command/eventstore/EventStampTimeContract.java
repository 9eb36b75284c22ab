package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.eventlog.Block;
import org.junit.jupiter.api.Test;

/** P7: the time of recording never goes back. */
abstract class EventStampTimeContract extends NodesOnStore {
    @Test
    void p7_recording_time_stays_when_the_clock_goes_back() {
        Instant noon = Instant.parse("2099-02-02T12:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(noon);
        Node node = opened(Node.with(store, now::get));
        Node behind = opened(Node.with(store, InstantSource.fixed(noon.minus(1, ChronoUnit.DAYS))));

        node.append("a", 0, 1);
        now.set(noon.minusSeconds(5));
        node.append("a", 1, 1);
        behind.append("a", 2, 1);
        now.set(noon.plusSeconds(1));
        node.append("a", 3, 1);

        assertThat(History.of(store).blocks())
                .extracting(Block::sealedAt)
                .containsExactly(noon, noon, noon, noon.plusSeconds(1));
    }

    @Test
    void p7_what_was_known_at_an_instant_is_a_prefix_and_stays_so_once_a_later_block_is_there() {
        Instant noon = Instant.parse("2099-02-02T12:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(noon);
        Node node = opened(Node.with(store, now::get));
        for (int second = 0; second < 4; second++) {
            now.set(noon.plusSeconds(second));
            node.append("a", 2L * second, 2);
        }
        long known = store.reader().lastSealedBy(noon.plusSeconds(1));

        now.set(noon.minusSeconds(60));
        node.append("a", 8, 1);

        assertThat(known).isEqualTo(3);
        assertThat(store.reader().lastSealedBy(noon.plusSeconds(1))).isEqualTo(known);
        assertThat(store.reader().lastSealedBy(noon.minusSeconds(1))).isEqualTo(-1);
    }
}
