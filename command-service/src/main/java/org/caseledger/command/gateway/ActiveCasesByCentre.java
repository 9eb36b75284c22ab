package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            "active-cases-by-centre/1",
            CaseEvent.class,
            "Case",
            () -> new ActiveCasesByCentre(Map.of()),
            ActiveCasesByCentre::read);

    private static final String CENTRES = "centres";
    private static final String CENTRE = "centre";
    private static final String ACTIVE = "active";
    private static final String MOVED_ON = "movedOn";

    private final Map<String, CentreDuties> duties;

    private ActiveCasesByCentre(Map<String, CentreDuties> duties) {
        this.duties = new HashMap<>(duties);
    }

    static PersistedFold<CaseEvent, ActiveCasesByCentre> kept(LogReader log, MongoDatabase work) {
        return new PersistedFold<>(KIND, log, work);
    }

    CentreDuties of(String centre) {
        return duties.getOrDefault(centre, CentreDuties.NONE);
    }

    @Override
    public void add(CaseEvent event) {
        event.postings().forEach(posting -> duties.put(posting.centre(), after(of(posting.centre()), posting)));
    }

    private static CentreDuties after(CentreDuties before, Posting posting) {
        int more = posting.n() * (active(posting.to()) - active(posting.from()));
        LocalDate had = before.casesMovedOn();
        LocalDate last = had != null && had.isAfter(posting.on()) ? had : posting.on();
        return new CentreDuties(before.activeCases() + more, last);
    }

    private static int active(Account account) {
        return account.status().filter(CaseStatus::isActive).isPresent() ? 1 : 0;
    }

    @Override
    public Document written() {
        List<Document> centres = new TreeMap<>(duties)
                .entrySet().stream()
                        .map(of -> new Document(CENTRE, of.getKey())
                                .append(ACTIVE, of.getValue().activeCases())
                                .append(
                                        MOVED_ON,
                                        Optional.ofNullable(of.getValue().casesMovedOn())
                                                .map(LocalDate::toString)
                                                .orElseThrow()))
                        .toList();
        return new Document(CENTRES, centres);
    }

    private static ActiveCasesByCentre read(Document written) {
        Map<String, CentreDuties> duties = new HashMap<>();
        for (Document of : written.getList(CENTRES, Document.class)) {
            duties.put(
                    of.getString(CENTRE),
                    new CentreDuties(of.getInteger(ACTIVE), LocalDate.parse(of.getString(MOVED_ON))));
        }
        return new ActiveCasesByCentre(duties);
    }
}
