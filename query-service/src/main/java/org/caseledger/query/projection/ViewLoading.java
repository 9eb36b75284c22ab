package org.caseledger.query.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.StreamableMessageSource;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.repeating.RepeatingThread;
import org.caseledger.service.stream.PositionTokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes views of many documents that were never made, each on a thread of its own, once the log is not being filled any more: their documents, then their
 * indexes, and then their token is where a processor goes on. Meanwhile the token is claimed, so that one process does so.
 */
final class ViewLoading {
    private static final Duration TRIED_AGAIN = Duration.ofSeconds(1);
    private static final Duration LOOKED_AGAIN = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(ViewLoading.class);

    private final MongoDatabase database;
    private final StreamableMessageSource<TrackedEventMessage<?>> log;
    private final LongPredicate endsAfter;
    private final TokenStore tokens;
    private final Function<String, OptionalLong> stored;
    private final Duration claimTimeout;
    private final LoadLimits limits;
    private final Map<String, Load<?>> loads = new ConcurrentHashMap<>();

    /**
     * @param endsAfter whether an event follows that nobody here knows
     * @param stored up to where a view was made, whoever holds its token; absent where nobody has begun
     */
    ViewLoading(
            MongoDatabase database,
            StreamableMessageSource<TrackedEventMessage<?>> log,
            LongPredicate endsAfter,
            TokenStore tokens,
            Function<String, OptionalLong> stored,
            Duration claimTimeout,
            LoadLimits limits) {
        this.stored = stored;
        this.database = database;
        this.log = log;
        this.endsAfter = endsAfter;
        this.tokens = tokens;
        this.claimTimeout = claimTimeout;
        this.limits = limits;
    }

    /**
     * Whether a view is loaded, or waits, if it was never made.
     *
     * @param head of the log
     */
    boolean loads(ReadModel<?> model, long head) {
        return model.waitsUntilFilled() && limits.isLogBeingFilled()
                || model.hasManyDocuments() && head + 1 >= limits.fewestEvents();
    }

    /**
     * @param head asked when it is not being filled any more
     * @param loaded told when the view can follow the log, also where another process loads it or it cannot be loaded; not after a stop
     */
    void begin(ReadModel<?> model, LongSupplier head, Runnable loaded) {
        Load<?> load = new Load<>(model, head, loaded);
        loads.put(model.name(), load);
        load.thread.start();
    }

    /** How far a view is that is being loaded. */
    Optional<String> state(String view) {
        return Optional.ofNullable(loads.get(view)).map(Load::state);
    }

    void stop() {
        loads.values().forEach(load -> {
            load.stopping = true;
            load.thread.interrupt();
        });
        loads.clear();
    }

    private final class Load<V> {
        private final ReadModel<V> model;
        private final String view;
        private final Runnable loaded;
        private final InitialLoad<V> documents;
        private final Thread thread;
        private final RepeatingThread claiming;
        private volatile boolean stopping;
        private volatile boolean claimed;

        Load(ReadModel<V> model, LongSupplier head, Runnable loaded) {
            this.model = model;
            this.view = model.name();
            this.loaded = loaded;
            this.documents = new InitialLoad<>(
                    model, model.collection(database), log, head, endsAfter, this::requireGoingOn, limits.mostBytes());
            this.thread = new Thread(this::load, view + "-load");
            thread.setDaemon(true);
            this.claiming = new RepeatingThread(view + "-load-claim", this::extendClaim);
        }

        String state() {
            return limits.isLogBeingFilled() ? "waits until the log is filled" : documents.state();
        }

        private void load() {
            while (!stopping && limits.isLogBeingFilled()) {
                Pause.of(LOOKED_AGAIN);
            }
            try {
                if (model.hasManyDocuments()) {
                    makeDocuments();
                }
            } finally {
                while (!stopping && !isIndexed()) {
                    Pause.of(TRIED_AGAIN);
                }
                loads.remove(view, this);
                if (!stopping) {
                    loaded.run();
                }
            }
        }

        private void makeDocuments() {
            claiming.start(Duration.ZERO, claimTimeout.dividedBy(3));
            try {
                while (!stopping && !isOver()) {
                    Pause.of(TRIED_AGAIN);
                }
            } finally {
                claiming.stop();
            }
        }

        /** Also where it was not loaded here. */
        private boolean isIndexed() {
            try {
                Indexes.create(model.collection(database), model.indexes());
                return true;
            } catch (RuntimeException e) { // whatever it is: a view that nobody brings on would be silent about it
                if (!stopping) {
                    LOG.warn("Indexes of {} are not made, and are tried again: {}", view, e.toString());
                }
                return false;
            }
        }

        /** Whether the view goes on without being loaded any more. */
        private boolean isOver() {
            try {
                if (PositionTokens.of(claim()) == PositionTokens.TAIL) {
                    long reached = documents.run();
                    Indexes.create(model.collection(database), model.indexes());
                    tokens.storeToken(PositionTokens.token(reached), view, 0);
                    LOG.info(
                            "The view {} is loaded up to position {}, for which the log was read {} times",
                            view,
                            reached,
                            documents.readings());
                }
                return true;
            } catch (UnableToClaimTokenException e) {
                return isLoadedElsewhere(); // or who loads it dies
            } catch (MongoException e) {
                if (!stopping) {
                    LOG.warn("The view {} is not loaded, and is tried again: {}", view, e.toString());
                }
                return false;
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warn("The view {} cannot be loaded, and is made batch by batch", view, e);
                }
                return true;
            }
        }

        /** Whoever has loaded it goes on with it, and never lets go of its claim while it lives. */
        private boolean isLoadedElsewhere() {
            try {
                return stored.apply(view).orElse(PositionTokens.TAIL) != PositionTokens.TAIL;
            } catch (MongoException e) {
                LOG.debug("How far {} is loaded elsewhere is not known: {}", view, e.toString());
                return false;
            }
        }

        private TrackingToken claim() {
            if (tokens.fetchSegments(view).length == 0) { // at first, or somebody has dropped the view
                documents.beginAgain();
                tokens.initializeTokenSegments(view, 1, PositionTokens.token(PositionTokens.TAIL));
            }
            TrackingToken token = tokens.fetchToken(view, 0);
            claimed = true;
            return token;
        }

        private void extendClaim() {
            if (claimed) {
                try {
                    tokens.extendClaim(view, 0);
                } catch (UnableToClaimTokenException e) {
                    claimed = false;
                } catch (MongoException e) {
                    LOG.debug("The claim of {} is not extended: {}", view, e.toString());
                }
            }
        }

        private void requireGoingOn() {
            if (stopping) {
                throw new IllegalStateException("the service stops");
            }
            if (!claimed) {
                throw new UnableToClaimTokenException("the token of " + view + " was claimed by another query service");
            }
        }
    }
}
