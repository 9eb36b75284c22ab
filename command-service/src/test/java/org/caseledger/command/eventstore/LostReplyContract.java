package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseledger.command.eventstore.Attempts.first;
import static org.caseledger.command.eventstore.Waits.assertFailed;
import static org.caseledger.command.eventstore.Waits.pass;
import static org.caseledger.command.eventstore.Waits.queued;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.service.append.Insertion;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.NotStored;
import org.caseledger.service.append.OutcomeUnknown;
import org.junit.jupiter.api.Test;

/** The server stored a block, or did not, or does so later, and its answer does not say which. */
abstract class LostReplyContract extends NodesOnStore {
    @Test
    void a_reply_is_lost_after_the_insert_was_applied() {
        Node node = opened(Node.on(store, first((block, server) -> {
            server.insert(block);
            return Attempts.noReply();
        })));

        assertThat(node.append(Keys.key(1, 1), "a", 0, 2)).isEqualTo(Receipts.stored("a", 1, 0, 1));
        assertThat(node.append("a", 2, 1).first()).isEqualTo(2);

        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }

    @Test
    void what_was_stored_before_a_document_that_is_no_block_is_not_called_untried() {
        Node node = opened(Node.on(store, first((block, server) -> {
            server.insert(block);
            store.database().getCollection(LogCollection.NAME).insertOne(new Document("_id", block.position() + 1));
            return Attempts.noReply();
        })));

        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void an_insert_lands_late_after_it_was_seen_absent() {
        AtomicReference<Insertion> second = new AtomicReference<>();
        Node node = opened(Node.on(
                store, LateInsert.landingBefore((block, server) -> second.updateAndGet(none -> server.insert(block)))));

        assertThat(node.append("a", 0, 1).first()).isZero();

        assertThat(Objects.requireNonNull(second.get()).answer()).isEqualTo(Insertion.Answer.DUPLICATE);
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void an_insert_that_comes_later_than_the_next_block_is_fenced_off() {
        LateInsert late = new LateInsert();
        Node node = opened(Node.on(store, Duration.ofMillis(500), late.ofFirst("a")));
        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(OutcomeUnknown.class);
        node.append("b", 0, 1);

        Insertion landed = late.land(new MongoBlockInsert(store.log()));

        assertThat(landed.answer()).isEqualTo(Insertion.Answer.DUPLICATE);
        assertThat(History.of(store).places()).containsExactly("b/0");
    }

    @Test
    void a_duplicate_against_a_block_that_nobody_can_see_is_no_verdict() {
        AtomicInteger attempts = new AtomicInteger();
        Node node = opened(Node.on(
                store,
                insert -> block -> attempts.incrementAndGet() < 4
                        ? Insertion.duplicate(new IllegalStateException("against a block that is rolled back later"))
                        : insert.insert(block)));

        assertThat(node.append("a", 0, 1).first()).isZero();

        assertThat(attempts).hasValue(4);
    }

    @Test
    void what_waits_behind_an_unknown_outcome_is_not_stored_without_it() {
        Gate gate = new Gate();
        Duration patience = Duration.ofSeconds(2); // the bystander, too, has no longer, on a machine with other work
        Node node = opened(Node.on(store, patience, insert -> block -> {
            if (block.events().get(0).aggregate().equals("a")
                    && block.events().get(0).sequence() == 0) {
                gate.pass();
                return Attempts.noReply();
            }
            return insert.insert(block);
        }));
        CompletableFuture<Receipt> unknown = node.appending("a", 0, 1);
        gate.awaitArrival();
        pass(patience.plusMillis(100));
        CompletableFuture<Receipt> behind = queued(node, node.appending("a", 1, 1), 1);
        CompletableFuture<Receipt> bystander = queued(node, node.appending("b", 0, 1), 2);
        gate.open();

        assertFailed(unknown, OutcomeUnknown.class);
        assertFailed(behind, NotStored.class);
        assertThat(bystander.join().first()).isZero();
        assertThat(History.of(store).places()).containsExactly("b/0");
    }

    @Test
    void what_comes_after_an_unknown_outcome_was_told_is_stored_only_once_that_has_landed() {
        LateInsert late = new LateInsert();
        Node node = opened(Node.on(store, Duration.ofMillis(500), late.ofFirst("a")));
        assertThatThrownBy(() -> node.append("a", 0, 2)).isInstanceOf(OutcomeUnknown.class);

        assertThatThrownBy(() -> node.append("a", 2, 1)).isInstanceOf(NotStored.class);

        late.land(new MongoBlockInsert(store.log()));
        assertThat(node.append("a", 2, 1).first()).isEqualTo(2);
        assertThat(History.of(store).places()).containsExactly("a/0", "a/1", "a/2");
    }
}
