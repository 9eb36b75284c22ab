package org.caseledger.command.eventlog;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.List;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogTail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A tail stops at a hole, a fork or an end that was cut off, and names the position; it never skips. Most of it is waiting, so they wait together. */
@Execution(CONCURRENT)
abstract class BrokenTailContract extends TailsOnServer {
    @Test
    void a_missing_block_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block missing = chain.blocks.get(2);
        store.documents().deleteOne(Filters.eq("_id", missing.position()));
        assertBroken(-1, null, missing.position(), "is missing");
        assertBroken(missing.position() - 1, null, missing.position(), "is missing");
    }

    @Test
    void a_hole_of_any_size_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block last = chain.seal();
        Head far = new Head(1_000_000, last.sealedAt(), last.hash());
        Block later = Block.seal(
                far,
                last.sealedAt(),
                "n",
                List.of(),
                last.events().stream().map(Leaf::of).toList());
        store.log.store(later);
        assertBroken(last.position() - 1, null, last.position(), "is missing");
    }

    @Test
    void a_block_that_does_not_follow_the_one_before_stops_the_tail() throws Exception {
        chain.append(store.log, 5);
        Block changed = chain.blocks.get(3);
        store.documents()
                .updateOne(Filters.eq("_id", changed.position()), Updates.set("prev", new Binary(Hash.ZERO.bytes())));
        assertBroken(-1, null, changed.position(), "follows");
        assertBroken(chain.blocks.get(2).position(), null, changed.position(), "follows");
    }

    @Test
    void a_fork_is_noticed_by_the_hash_kept_with_the_place() throws Exception {
        chain.append(store.log, 5);
        Block other = chain.blocks.get(1);
        Block last = chain.blocks.get(4);
        assertBroken(last.lastPosition(), other.hash(), last.position(), "forked");
        assertBroken(last.position() - 1, other.hash(), chain.blocks.get(3).position(), "forked");
    }

    @Test
    void a_fork_under_a_waiting_tail_is_noticed() throws Exception {
        chain.append(store.log, 3);
        Block replaced = chain.blocks.get(2);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            store.documents().deleteOne(Filters.eq("_id", replaced.position()));
            Block fork = Block.seal(
                    chain.blocks.get(1).asHead(),
                    replaced.sealedAt().plusMillis(1),
                    "n",
                    List.of(),
                    replaced.events().stream().map(Leaf::of).toList());
            store.log.store(fork);
            assertBroken(tail, replaced.lastPosition(), "forked");
        }
    }

    @Test
    void a_place_beyond_the_head_stops_the_tail() throws Exception {
        chain.append(store.log, 3);
        long beyond = chain.head().position() + 1;
        assertBroken(beyond, null, beyond, "beyond the head");
    }

    @Test
    void an_end_cut_off_under_a_waiting_tail_is_noticed() throws Exception {
        chain.append(store.log, 3);
        try (LogTail tail = tail(-1, null)) {
            tail.next(SOON);
            store.documents().deleteOne(Filters.eq("_id", chain.blocks.get(2).position()));
            assertBroken(tail, chain.head().position(), "was read, but the head");
        }
    }

    private void assertBroken(long after, @Nullable Hash hash, long position, String wrong) throws Exception {
        try (LogTail tail = tail(after, hash)) {
            assertBroken(tail, position, wrong);
        }
    }

    private static void assertBroken(LogTail tail, long position, String wrong) {
        await().atMost(15, SECONDS)
                .untilAsserted(() -> assertThatThrownBy(() -> tail.next(Duration.ofMillis(50)))
                        .isInstanceOfSatisfying(
                                BrokenLog.class,
                                broken -> assertThat(broken.position()).isEqualTo(position))
                        .hasMessageContaining(wrong));
    }
}
