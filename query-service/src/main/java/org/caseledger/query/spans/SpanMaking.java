package org.caseledger.query.spans;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseledger.query.cases.Cases;
import org.caseledger.query.projection.MadeBeside;
import org.caseledger.query.projection.ViewTokens;
import org.caseledger.service.repeating.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a generation of spans and counts from the records of the cases, and follows these. */
public final class SpanMaking implements MadeBeside {
    private static final Duration FOLLOWED_EVERY = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(SpanMaking.class);

    private final Cases model;
    private final ViewTokens tokens;
    private final SpanKeeper keeper;
    private final RepeatingThread following = new RepeatingThread("spans-followed", this::follow);

    public SpanMaking(
            List<? extends RegisterDefinition<?>> registers, Cases model, long generation, MongoDatabase database) {
        this.model = model;
        this.tokens = new ViewTokens(database);
        this.keeper = SpanKeeper.making(registers, Definitions.of(registers).ofGeneration(generation), model, database);
    }

    /** By which generations of the spans of these registers are told. */
    public static String first(List<? extends RegisterDefinition<?>> registers) {
        return Definitions.of(registers).first();
    }

    @Override
    public void start() {
        following.start(Duration.ZERO, FOLLOWED_EVERY);
    }

    @Override
    public long position() {
        return keeper.position();
    }

    @Override
    public Optional<String> progress() {
        return keeper.progress();
    }

    @Override
    public Optional<String> standsStill() {
        return keeper.standsStill().or(this::missesRecords);
    }

    private Optional<String> missesRecords() {
        return tokens.position(model.stored()) < 0 && !tokens.isKept(model.first(), "")
                ? Optional.of(
                        "the records of the cases are not there; start a query service, which makes them, or rebuild "
                                + model.name() + " first")
                : Optional.empty();
    }

    @Override
    public void close() {
        following.stop();
        keeper.close();
    }

    private void follow() {
        try {
            keeper.completedElsewhere(tokens.position(model.stored()));
        } catch (MongoException e) { // tried again soon
            LOG.debug("The records of the cases are not followed: {}", e.toString());
        }
    }
}
