package org.caseledger.query.projection;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.service.stream.PositionTokens;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What went wrong in processing, until it went right again. An event that cannot be handled is never skipped: what may pass by itself (the
 * database does not answer, the claim was lost, another service wrote the view meanwhile) is tried again by Axon with growing pauses;
 * anything else stops the processor until the service is started anew.
 */
final class Failures implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final MeterRegistry meters;
    private final Stopping stopping;
    private final Map<String, Throwable> stopped = new ConcurrentHashMap<>();
    private volatile @Nullable BrokenLog brokenLog;

    Failures(MeterRegistry meters, Stopping stopping) {
        this.meters = meters;
        this.stopping = stopping;
        Gauge.builder("caseledger.log.broken", () -> brokenLog == null ? 0 : 1)
                .description("1 since the log was found not to be what its hashes and positions say")
                .register(meters);
    }

    @Override
    public void handleError(ErrorContext context) throws Exception {
        String view = context.eventProcessor();
        meters.counter("caseledger.projection.failures", "projection", view).increment();
        if (passes(context.error())) {
            LOG.warn("The view {} will try again: {}", view, context.error().toString());
        } else if (stopped.putIfAbsent(view, context.error()) == null) {
            LOG.error(
                    "The view {} has stopped at position {}",
                    view,
                    PositionTokens.of(
                            (TrackedEventMessage<?>) context.failedEvents().get(0)),
                    context.error());
            stopping.stop(view);
        }
        PropagatingErrorHandler.INSTANCE.handleError(context);
    }

    /** No view is kept from a log that is not what its hashes say. */
    void broken(BrokenLog failure) {
        if (brokenLog == null) {
            brokenLog = failure;
            LOG.error("The log is broken, all views have stopped: {}", failure.getMessage());
            stopping.stopAll();
        }
    }

    Optional<BrokenLog> brokenLog() {
        return Optional.ofNullable(brokenLog);
    }

    Map<String, Throwable> stopped() {
        return Map.copyOf(stopped);
    }

    /** The view was made anew, and so what it met may be gone. */
    void begunAnew(String view) {
        stopped.remove(view);
    }

    /** Another owner passes: the token says whose turn it is, and each write still depends on the document being as it was read. */
    private static boolean passes(Throwable error) {
        return error instanceof MongoException
                || error instanceof UnableToClaimTokenException
                || error instanceof AnotherOwner;
    }

    interface Stopping {
        void stop(String view);

        void stopAll();
    }
}
