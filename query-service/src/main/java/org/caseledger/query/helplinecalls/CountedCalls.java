package org.caseledger.query.helplinecalls;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.KeepsCollections;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All calls in memory: counting them by whatever is asked reads all of them. */
@Component
class CountedCalls extends ViewFollower<HelplineCallRecord> implements KeepsCollections {
    /** Put aside after so many events: calls of these are read in some hundredths of a second. */
    private static final long EVENTS = 1L << 15;

    private static final Logger LOG = LoggerFactory.getLogger(CountedCalls.class);

    private final Object lock = new Object();
    private PackedCalls calls = new PackedCalls();
    private final CallsPutAside aside;
    private final long events;
    private long putAsideAt = -1;

    @Autowired
    CountedCalls(HelplineCallsModel model, MongoDatabase database) {
        this(model, database, EVENTS);
    }

    /** @param events after which calls are put aside */
    CountedCalls(HelplineCallsModel model, MongoDatabase database, long events) {
        super(model, database);
        this.aside = new CallsPutAside(model, database);
        this.events = events;
    }

    @Override
    public List<String> collections() {
        return List.of(aside.collection());
    }

    @Override
    protected long restored(long completed) {
        synchronized (lock) {
            try {
                putAsideAt = aside.read(completed, calls);
            } catch (MongoException e) {
                throw e; // nothing is known of it
            } catch (RuntimeException e) {
                LOG.warn(
                        "Calls that were put aside cannot be read ({}): all are read from the view instead",
                        e.getClass().getSimpleName());
                calls.clear();
                putAsideAt = -1;
            }
            return putAsideAt;
        }
    }

    /** What fails is tried again after as many events. */
    @Override
    protected void kept(long upTo) {
        if (upTo - putAsideAt < events) {
            return;
        }
        putAsideAt = upTo;
        synchronized (lock) {
            BitSet changed = calls.changedParts();
            try {
                aside.write(calls, changed, upTo);
            } catch (MongoException e) {
                calls.changedAgain(changed);
                LOG.info(
                        "Calls are not put aside at position {}: {}",
                        upTo,
                        e.getClass().getSimpleName());
            }
        }
    }

    @Override
    protected void begun() {
        aside.clear();
        putAsideAt = -1;
    }

    /** Of one moment. */
    List<CountedCall> all(Predicate<CountedCall> wanted) {
        List<CountedCall> found = new ArrayList<>();
        synchronized (lock) {
            calls.forEach(call -> {
                if (wanted.test(call)) {
                    found.add(call);
                }
            });
        }
        return found;
    }

    @Override
    protected void keep(ViewDocument<HelplineCallRecord> stored) {
        keep(stored.value().logged().position(), stored.position(), CountedCall.of(stored.value()));
    }

    @Override
    protected void keepStored(Document stored) {
        keep(CountedCall.loggedAt(stored), stored.getLong(Documents.POSITION), CountedCall.of(stored));
    }

    @Override
    protected List<String> fields() {
        return CountedCall.FIELDS;
    }

    private void keep(long loggedAt, long position, CountedCall call) {
        synchronized (lock) {
            calls.put(loggedAt, position, call);
        }
    }

    @Override
    protected void replace(Runnable reading) {
        synchronized (lock) { // whoever counts them waits
            PackedCalls former = calls;
            boolean isWhole = false;
            calls = new PackedCalls();
            try {
                reading.run();
                putAsideAt = -1;
                isWhole = true;
            } finally {
                calls = isWhole ? calls : former;
            }
        }
    }

    @Override
    protected void forgetAll() {
        synchronized (lock) {
            calls.clear();
        }
    }
}
