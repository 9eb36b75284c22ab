package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.AbstractList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.append.CommandKey;
import org.caseledger.service.append.OutcomeUnknown;
import org.caseledger.service.stream.LogSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerEventStoreTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.789Z");

    private Store store;
    private Node node;
    private LogNotifier bell;
    private LedgerEventStore events;

    @BeforeEach
    void open() {
        store = Store.local();
        bell = new LogNotifier(store.client(), store.database());
        node = Node.ringing(bell, store);
        LogSource source = new LogSource(
                store.reader(), bell, position -> null, block -> {}, new StoredEventNames()::classOf, broken -> {});
        events = LedgerEventStore.builder(node.engine, source, InstantSource.fixed(NOW), 50)
                .build();
    }

    @AfterEach
    void close() {
        bell.close();
        node.close();
        store.close();
    }

    @Test
    void nobody_subscribes() {
        assertThatThrownBy(() -> events.subscribe(stored -> {})).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_second_append_in_one_unit_of_work_is_refused() {
        DefaultUnitOfWork<CommandMessage<?>> work = started(MetaData.emptyInstance());
        events.publish(Node.events("a", 0, 1));
        work.onPrepareCommit(late -> events.publish(Node.events("b", 0, 1)));

        assertThatThrownBy(work::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stores once");
        assertThat(History.of(store).places()).containsExactly("a/0");
    }

    @Test
    void a_unit_of_work_is_one_command_with_its_key_and_leaves_its_receipt() {
        CommandKey key = Keys.key(1, 1);
        DefaultUnitOfWork<CommandMessage<?>> work = started(MetaData.with(CommandKey.KEY, key));
        events.publish(Node.events("a", 0, 2));
        events.publish(Node.events("b", 0, 1));
        work.commit();

        assertThat((Object) work.getResource(Receipt.KEY)).isEqualTo(Receipts.stored("b", 0, 0, 2));
        assertThat(node.outcomes.find(key)).contains(Receipts.replayed("b", 0, 0, 2));
        assertThat(History.of(store).blocks()).hasSize(1);
    }

    @Test
    void a_unit_of_work_that_is_rolled_back_leaves_no_trace() {
        DefaultUnitOfWork<CommandMessage<?>> work = started(MetaData.emptyInstance());
        events.publish(Node.events("a", 0, 2));
        work.rollback();

        assertThat(History.of(store).events()).isEmpty();
    }

    @Test
    void an_error_while_storing_rolls_back_so_that_no_cache_keeps_what_is_not_stored() {
        DefaultUnitOfWork<CommandMessage<?>> work = started(MetaData.emptyInstance());
        AtomicBoolean rolledBack = new AtomicBoolean();
        work.onRollback(failed -> rolledBack.set(true));
        events.publish(new GenericDomainEventMessage<>("Case", "a", 0, new Unwritable()));

        assertThatThrownBy(work::commit)
                .isInstanceOf(OutcomeUnknown.class)
                .hasRootCauseInstanceOf(NoClassDefFoundError.class);
        assertThat(rolledBack).isTrue();
    }

    @Test
    void events_are_dated_by_the_ledger_and_keep_of_their_metadata_what_stays_true_for_ever() {
        events.publish(new GenericEventMessage<>(
                "told", Map.of(EventMetadata.ACTOR, "staff-1", "traceId", "t", "sees", "everything")));

        LogEvent stored = History.of(store).events().get(0);
        assertThat(stored.time()).isEqualTo(NOW);
        assertThat(new String(stored.metaData(), StandardCharsets.UTF_8))
                .contains("staff-1", "traceId")
                .doesNotContain("sees");
    }

    @Test
    void a_stream_gives_events_as_they_are_stored_and_says_when_there_may_be_more() throws Exception {
        node.append("a", 0, 3);
        try (BlockingStream<TrackedEventMessage<?>> stream = events.openStream(events.createTailToken())) {
            AtomicBoolean rung = new AtomicBoolean();
            for (long position = 0; position < 3; position++) {
                assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
                TrackedEventMessage<?> next = stream.nextAvailable();
                assertThat(next.trackingToken().position()).hasValue(position);
                assertThat(next.getMetaData())
                        .containsEntry(EventMetadata.POSITION, position)
                        .containsKey(EventMetadata.SEALED_AT);
            }
            assertThat(stream.hasNextAvailable()).isFalse();
            stream.setOnAvailableCallback(() -> rung.set(true));
            rung.set(false);
            events.publish(Node.events("b", 0, 1));
            assertThat(rung).isTrue();
            assertThat(stream.hasNextAvailable(5, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().trackingToken().position()).hasValue(3);
        }
    }

    /** As where a class is used for the first time and cannot be linked. */
    private static final class Unwritable extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new NoClassDefFoundError("not on the class path");
        }

        @Override
        public int size() {
            return 1;
        }
    }

    private static DefaultUnitOfWork<CommandMessage<?>> started(MetaData metaData) {
        return DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("do it", metaData));
    }
}
