package org.caseledger.query.helplinecalls;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.caseledger.query.projection.Documents;
import org.caseledger.query.projection.ViewDocument;
import org.caseledger.query.projection.ViewFollower;
import org.springframework.stereotype.Component;

/** All calls in memory: counting them by whatever is asked reads all of them. */
@Component
class CountedCalls extends ViewFollower<HelplineCallRecord> {
    private final PackedCalls calls = new PackedCalls();

    CountedCalls(HelplineCallsModel model, MongoDatabase database) {
        super(model, database);
    }

    /** Of one moment. */
    List<CountedCall> all(Predicate<CountedCall> wanted) {
        List<CountedCall> found = new ArrayList<>();
        synchronized (calls) {
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
        synchronized (calls) {
            calls.put(loggedAt, position, call);
        }
    }

    @Override
    protected void replace(Runnable reading) {
        synchronized (calls) { // whoever counts them waits
            calls.clear();
            reading.run();
        }
    }

    @Override
    protected void forgetAll() {
        synchronized (calls) {
            calls.clear();
        }
    }
}
