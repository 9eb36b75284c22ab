package org.caseledger.query.projection;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.node.NodeName;

/**
 * Makes a generation of a view from the log. Its claim looks older than any that a service respects, so that the service which goes over to it has it at
 * once; of two that make the same one, the second waits for the first.
 */
public final class ViewMaking implements MadeBeside {
    private static final Duration CLAIM = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;

    private final String view;
    private final Projections projections;

    /** @param model of which this process uses no other generation */
    public ViewMaking(
            ReadModel<?> model, long generation, MongoDatabase database, LogReader reader, LogNotifier notifier) {
        model.generation().moveTo(generation);
        this.view = model.name();
        this.projections = Projections.making(
                model,
                new ViewUpkeep(
                        database,
                        reader,
                        notifier,
                        new ProcessingSettings(NodeName.ofProcess(), BATCH, Duration.ZERO, CLAIM, CLAIM, null),
                        new SimpleMeterRegistry()),
                Clock.offset(Clock.systemUTC(), ProcessingSettings.LONGEST_CLAIM.negated()));
    }

    @Override
    public void start() {
        projections.start();
    }

    @Override
    public long position() {
        return projections.completed().position(view);
    }

    @Override
    public Optional<String> progress() {
        return projections.loading(view);
    }

    @Override
    public Optional<String> standsStill() {
        return projections
                .stoppedBecause()
                .map(Throwable::toString)
                .or(() -> projections.unknown().first().map(Object::toString));
    }

    @Override
    public void close() {
        projections.stop();
    }
}
