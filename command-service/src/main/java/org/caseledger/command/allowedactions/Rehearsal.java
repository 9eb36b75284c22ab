package org.caseledger.command.allowedactions;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.caseledger.command.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands to a copy of an aggregate: they are decided by the same handlers and rules as in earnest, and nothing is stored. Not
 * promised: that a command is accepted later, when the aggregate has moved on. Not safe for several threads.
 */
final class Rehearsal<A> {
    /** Has no subscribers, and its units of work are rolled back. */
    private static final EventBus NOWHERE = SimpleEventBus.builder().build();

    private final Stage<A> stage;
    private final String id;
    private final Supplier<List<DomainEventMessage<?>>> again;
    private @Nullable List<DomainEventMessage<?>> read;
    private @Nullable EventSourcedAggregate<A> unchanged;

    /** What is the same for all aggregates of a type, and dear to find out. */
    record Stage<A>(AggregateModel<A> model, GenericAggregateFactory<A> factory) {
        static <A> Stage<A> of(Class<A> type) {
            return new Stage<>(
                    AnnotatedAggregateMetaModelFactory.inspectAggregate(type), new GenericAggregateFactory<>(type));
        }
    }

    /** @param life all events of the aggregate */
    Rehearsal(Stage<A> stage, String id, List<DomainEventMessage<?>> life) {
        this(stage, id, life, () -> life);
    }

    /** @param again reads them for each copy after the first, because a snapshot among them becomes the copy itself */
    Rehearsal(
            Stage<A> stage, String id, List<DomainEventMessage<?>> life, Supplier<List<DomainEventMessage<?>>> again) {
        this.stage = stage;
        this.id = id;
        this.read = life;
        this.again = again;
    }

    /** What is known from how the aggregate stands. */
    <R> R standing(Function<A, R> known) {
        EventSourcedAggregate<A> copy = unchanged == null ? copy() : unchanged;
        unchanged = copy;
        return copy.invoke(known);
    }

    /** False where it is refused, and where what it says is true already. */
    boolean stores(CommandMessage<?> message) {
        EventSourcedAggregate<A> copy = unchanged == null ? copy() : unchanged;
        long before = copy.version();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        try {
            copy.handle(message);
        } catch (Refusal refused) {
            return false;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(message.getPayloadType() + " failed where it was rehearsed", e);
        } finally {
            work.rollback();
            unchanged = copy.version() == before ? copy : null;
        }
        return copy.version() > before;
    }

    private EventSourcedAggregate<A> copy() {
        List<DomainEventMessage<?>> events = read == null ? again.get() : read;
        read = null;
        A root = stage.factory().createAggregateRoot(id, events.get(0));
        EventSourcedAggregate<A> copy =
                EventSourcedAggregate.initialize(root, stage.model(), NOWHERE, NoSnapshotTriggerDefinition.TRIGGER);
        copy.initializeState(DomainEventStream.of(events));
        return copy;
    }
}
