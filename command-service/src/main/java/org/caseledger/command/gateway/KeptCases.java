package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.folds.Fold;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;

/** Which cases stay for others that were closed as their duplicates; a duplicate is never opened again, so they only become more. */
final class KeptCases implements Fold<CaseEvent> {
    static final FoldKind<CaseEvent, KeptCases> KIND =
            new FoldKind<>("kept-cases/1", CaseEvent.class, "Case", () -> new KeptCases(List.of()), KeptCases::read);

    private static final String CASES = "cases";

    private final Set<UUID> cases;

    private KeptCases(Collection<UUID> cases) {
        this.cases = new TreeSet<>(cases);
    }

    static PersistedFold<CaseEvent, KeptCases> kept(LogReader log, MongoDatabase work) {
        return new PersistedFold<>(KIND, log, work);
    }

    boolean has(UUID caseId) {
        return cases.contains(caseId);
    }

    @Override
    public void add(CaseEvent event) {
        if (event instanceof CaseClosed closed && closed.keptCase() != null) {
            cases.add(closed.keptCase());
        }
    }

    @Override
    public Document written() {
        return new Document(CASES, cases.stream().map(UUID::toString).toList());
    }

    private static KeptCases read(Document written) {
        return new KeptCases(written.getList(CASES, String.class).stream()
                .map(UUID::fromString)
                .toList());
    }
}
