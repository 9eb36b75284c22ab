package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.caseledger.command.folds.Fold;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CentreClosed;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.CentreReopened;
import org.caseledger.events.CentreSuspended;

/** Which suspended centres are in whose care. */
final class Caretakers implements Fold<CentreEvent> {
    static final FoldKind<CentreEvent, Caretakers> KIND = new FoldKind<>(
            "caretakers/1", CentreEvent.class, "Centre", () -> new Caretakers(Map.of()), Caretakers::read);

    private static final String SUSPENDED = "suspended";
    private static final String CENTRE = "centre";
    private static final String CARETAKER = "caretaker";

    private final Map<String, String> caretakers;

    private Caretakers(Map<String, String> caretakers) {
        this.caretakers = new TreeMap<>(caretakers);
    }

    static PersistedFold<CentreEvent, Caretakers> kept(LogReader log, MongoDatabase work) {
        return new PersistedFold<>(KIND, log, work);
    }

    /** The suspended centres that this one acts for. */
    List<String> inCareOf(String caretaker) {
        return caretakers.entrySet().stream()
                .filter(suspended -> suspended.getValue().equals(caretaker))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void add(CentreEvent event) {
        if (event instanceof CentreSuspended suspended) {
            caretakers.put(suspended.centre(), suspended.caretaker());
        } else if (event instanceof CentreReopened || event instanceof CentreClosed) {
            caretakers.remove(event.centre());
        }
    }

    @Override
    public Document written() {
        List<Document> suspended = caretakers.entrySet().stream()
                .map(of -> new Document(CENTRE, of.getKey()).append(CARETAKER, of.getValue()))
                .toList();
        return new Document(SUSPENDED, suspended);
    }

    private static Caretakers read(Document written) {
        Map<String, String> caretakers = new TreeMap<>();
        for (Document of : written.getList(SUSPENDED, Document.class)) {
            caretakers.put(of.getString(CENTRE), of.getString(CARETAKER));
        }
        return new Caretakers(caretakers);
    }
}
