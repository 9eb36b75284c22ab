package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.caseledger.command.folds.Fold;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.lookups.CentreDuties;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Posting;

/** How many active cases each centre holds, and when a case last came, went or moved there: the sum of the postings, so no case is kept. */
final class ActiveCasesByCentre implements Fold<CaseEvent> {
    static final FoldKind<CaseEvent, ActiveCasesByCentre> KIND = new FoldKind<>(
            "active-cases-by-centre/2",
            CaseEvent.class,
            "Case",
            () -> new ActiveCasesByCentre(new HashMap<>()),
            ActiveCasesByCentre::read);

    private static final String CENTRES = "centres";
    private static final String CENTRE = "centre";
    private static final String ACTIVE = "active";
    private static final String MOVED = "moved";

    private final Map<String, Held> centres;

    private ActiveCasesByCentre(Map<String, Held> centres) {
        this.centres = centres;
    }

    static PersistedFold<CaseEvent, ActiveCasesByCentre> kept(LogReader log, MongoDatabase work) {
        return new PersistedFold<>(KIND, log, work);
    }

    CentreDuties of(String centre) {
        Held held = centres.get(centre);
        return held == null
                ? CentreDuties.NONE
                : new CentreDuties(held.active, held.moved.newest().orElse(null));
    }

    @Override
    public void add(CaseEvent event) {
        event.postings()
                .forEach(posting -> centres.computeIfAbsent(posting.centre(), unknown -> new Held(0, new MovedDays()))
                        .add(posting));
    }

    @Override
    public Document written() {
        List<Document> written = new TreeMap<>(centres)
                .entrySet().stream()
                        .map(of -> new Document(CENTRE, of.getKey())
                                .append(ACTIVE, of.getValue().active)
                                .append(MOVED, of.getValue().moved.written()))
                        .toList();
        return new Document(CENTRES, written);
    }

    private static ActiveCasesByCentre read(Document written) {
        Map<String, Held> centres = new HashMap<>();
        for (Document of : written.getList(CENTRES, Document.class)) {
            centres.put(
                    of.getString(CENTRE),
                    new Held(of.getInteger(ACTIVE), MovedDays.read(of.get(MOVED, Document.class))));
        }
        return new ActiveCasesByCentre(centres);
    }

    private static final class Held {
        private int active;
        private final MovedDays moved;

        private Held(int active, MovedDays moved) {
            this.active = active;
            this.moved = moved;
        }

        private void add(Posting posting) {
            active += posting.n() * (active(posting.to()) - active(posting.from()));
            moved.add(posting.on(), posting.n());
        }

        private static int active(Account account) {
            return account.status().filter(CaseStatus::isActive).isPresent() ? 1 : 0;
        }
    }
}
