package org.caseledger.command.gateway;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.folds.Fold;
import org.caseledger.command.folds.FoldKind;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.EntryVoided;

/** Which cases stay for others that are closed as their duplicates. A duplicate is never reopened, but its closing may be retracted. */
final class KeptCases implements Fold<CaseEvent> {
    static final FoldKind<CaseEvent, KeptCases> KIND =
            new FoldKind<>("kept-cases/1", CaseEvent.class, "Case", () -> new KeptCases(Map.of()), KeptCases::read);

    private static final String DUPLICATES = "duplicates";
    private static final String CASE = "case";
    private static final String KEPT = "kept";

    private final Map<UUID, UUID> keptByDuplicate;

    private KeptCases(Map<UUID, UUID> keptByDuplicate) {
        this.keptByDuplicate = new TreeMap<>(keptByDuplicate);
    }

    static PersistedFold<CaseEvent, KeptCases> kept(LogReader log, MongoDatabase work) {
        return new PersistedFold<>(KIND, log, work);
    }

    boolean has(UUID caseId) {
        return keptByDuplicate.containsValue(caseId);
    }

    @Override
    public void add(CaseEvent event) {
        if (event instanceof CaseClosed closed && closed.keptCase() != null) {
            keptByDuplicate.put(closed.caseId(), closed.keptCase());
        } else if (event instanceof EntryVoided voided && isOfClosing(voided)) {
            keptByDuplicate.remove(voided.caseId());
        }
    }

    private static boolean isOfClosing(EntryVoided voided) {
        return voided.entry().equals(CaseClosed.class.getSimpleName());
    }

    @Override
    public Document written() {
        return new Document(
                DUPLICATES,
                keptByDuplicate.entrySet().stream()
                        .map(of -> new Document(CASE, of.getKey().toString())
                                .append(KEPT, of.getValue().toString()))
                        .toList());
    }

    private static KeptCases read(Document written) {
        Map<UUID, UUID> keptByDuplicate = new TreeMap<>();
        for (Document of : written.getList(DUPLICATES, Document.class)) {
            keptByDuplicate.put(UUID.fromString(of.getString(CASE)), UUID.fromString(of.getString(KEPT)));
        }
        return new KeptCases(keptByDuplicate);
    }
}
