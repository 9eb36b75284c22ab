package org.caseledger.query.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.caseledger.service.repeating.Pause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes over from the generation of a view that was read until now to one that was made anew beside it. */
final class GoingOver {
    /** Who makes a view anew is behind by milliseconds, unless it has been stopped; callers wait longer for a position. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration LOOKED_AFTER = Duration.ofMillis(20);
    /** A batch that is being written ends within it. */
    private static final Duration ENDS = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(GoingOver.class);

    private final ViewTokens tokens;
    private final StoredViews stored;
    private final ViewListeners listeners;
    private final ViewProgress completed;
    private final ViewProcessors processors;

    GoingOver(
            ViewTokens tokens,
            StoredViews stored,
            ViewListeners listeners,
            ViewProgress completed,
            ViewProcessors processors) {
        this.tokens = tokens;
        this.stored = stored;
        this.listeners = listeners;
        this.completed = completed;
        this.processors = processors;
    }

    /**
     * The view stands still for a moment, so that what was made anew has all that it ever showed. Who made it keeps it until it is claimed here.
     *
     * @param answering number of the generation that answers now
     * @param readAnew told when the view is read from there
     * @param startAgain told after the view stood still, whether or not it is
     * @return whether it is
     */
    boolean to(ReadModel<?> model, long answering, Consumer<ReadModel<?>> readAnew, Consumer<ReadModel<?>> startAgain) {
        String view = model.name();
        String next = ViewGeneration.name(model.first(), answering);
        StreamingEventProcessor former = processors.of(view);
        if (former == null || !hasAll(next, completed.position(view))) {
            return false; // who made it has been stopped, and does so again
        }
        try {
            former.shutdownAsync().orTimeout(ENDS.toSeconds(), TimeUnit.SECONDS).join();
            stored.read(model);
            if (!hasAll(next, completed.position(view))) {
                return false;
            }
            read(model, answering);
            readAnew.accept(model);
            return true;
        } finally {
            startAgain.accept(model);
        }
    }

    private void read(ReadModel<?> model, long answering) {
        long former = model.generation().number();
        model.generation().moveTo(answering);
        try {
            if (!Pause.until(() -> isReadAnew(model), SOON, LOOKED_AFTER)) {
                throw new IllegalStateException("the view " + model.stored() + " is written and cannot be read");
            }
        } catch (RuntimeException e) { // tried again soon
            model.generation().moveTo(former);
            throw e;
        }
        LOG.info("The view {} is read from {}, which was made anew", model.name(), model.stored());
    }

    private boolean isReadAnew(ReadModel<?> model) {
        return listeners.madeAnew(model, tokens.position(model.stored()));
    }

    private boolean hasAll(String made, long upTo) {
        return Pause.until(() -> tokens.position(made) >= upTo, SOON, LOOKED_AFTER);
    }
}
