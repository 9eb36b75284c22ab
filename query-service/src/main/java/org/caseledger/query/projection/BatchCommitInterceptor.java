package org.caseledger.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongPredicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.caseledger.events.EventMetadata;
import org.caseledger.service.stream.PositionTokens;

/**
 * Writes a batch after its last event was handled and before the token moves. Axon runs listeners of the prepare-commit phase only
 * after it has stored the token there, so a crash between the two would lose what they had still to write.
 */
final class BatchCommitInterceptor<V> implements MessageHandlerInterceptor<EventMessage<?>> {
    /** So many events at once come only when the log grows faster than views are written. */
    private static final int SHOWS_GROWTH = 32;

    private final String view;
    private final ProcessingSettings settings;
    private final LongPredicate isNearHead;
    private final List<ViewListener<V>> listeners;
    private final ViewWriter<V> writer;
    private final ViewProgress completed;
    /** Position before the first event of the next batch; events that nobody handles may lie between. */
    private volatile long after = PositionTokens.TAIL;

    /** @param isNearHead whether little of the log lies behind a position, as far as this process has seen */
    BatchCommitInterceptor(
            String view,
            ProcessingSettings settings,
            LongPredicate isNearHead,
            ViewWriter<V> writer,
            List<ViewListener<V>> listeners,
            ViewProgress completed) {
        this.view = view;
        this.settings = settings;
        this.isNearHead = isNearHead;
        this.listeners = listeners;
        this.writer = writer;
        this.completed = completed;
    }

    /** The view is claimed, and goes on after this position. */
    void goesOnAfter(long position) {
        after = position;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> work, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (work instanceof BatchingUnitOfWork<?> batch && batch.isLastMessage()) {
            writer.flush(work);
            work.afterCommit(committed -> complete(batch));
        }
        return result;
    }

    private void complete(BatchingUnitOfWork<?> batch) {
        TrackedEventMessage<?> last = (TrackedEventMessage<?>)
                batch.getMessages().get(batch.getMessages().size() - 1);
        Instant sealedAt = Objects.requireNonNull((Instant) last.getMetaData().get(EventMetadata.SEALED_AT));
        long position = PositionTokens.of(last);
        long first = after + 1;
        after = position;
        CompletedBatch<V> done = writer.completed(batch, first, position, sealedAt);
        listeners.forEach(listener -> listener.completed(done));
        completed.advanceShown(view, position, listeners);
        gather(position - first + 1, batch.getMessages().size() >= settings.batchSize(), position);
    }

    /** Lets the next batch become larger, unless more is waiting: after a full one, or while the view is still catching up. */
    private void gather(long passed, boolean isFull, long position) {
        if (passed >= SHOWS_GROWTH && !isFull && isNearHead.test(position)) {
            LockSupport.parkNanos(settings.gathering().toNanos());
        }
    }
}
