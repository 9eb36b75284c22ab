package org.caseledger.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.caseledger.service.repeating.Repeated;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.views.ViewsInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again which collections this version uses, so that an administrator can drop what another one left. */
final class CollectionsInUse implements Repeated {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(CollectionsInUse.class);

    private final List<ReadModel<?>> models;
    private final List<KeepsCollections> others;
    private final ViewGenerations generations;
    private final ViewsInUse inUse;
    private final RepeatingThread thread = new RepeatingThread("collections-in-use", this::name);

    CollectionsInUse(
            List<ReadModel<?>> models,
            List<KeepsCollections> others,
            ViewGenerations generations,
            MongoDatabase database) {
        this.models = models;
        this.others = others;
        this.generations = generations;
        this.inUse = new ViewsInUse(database);
    }

    @Override
    public RepeatingThread thread() {
        return thread;
    }

    @Override
    public Duration first() {
        return Duration.ZERO;
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    void name() {
        try {
            inUse.name(Stream.concat(
                            models.stream().flatMap(this::generationsOf),
                            others.stream().flatMap(other -> other.collections().stream()))
                    .toList());
        } catch (MongoException e) { // said again in a minute; until then nobody may drop anything
            LOG.warn("Collections in use are not named: {}", e.getClass().getSimpleName());
        }
    }

    /** The one that is read here, too, which another one may answer instead of by now. */
    private Stream<String> generationsOf(ReadModel<?> model) {
        return Stream.concat(
                Stream.of(model.stored()),
                generations.numbers(model.first()).stream().map(number -> ViewGeneration.name(model.first(), number)));
    }
}
