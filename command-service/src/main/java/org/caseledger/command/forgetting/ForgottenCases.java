package org.caseledger.command.forgetting;

import com.mongodb.client.MongoDatabase;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.ErasureEvent;

/** What the log says of forgetting, as it stands when it is asked. */
public final class ForgottenCases {
    private final PersistedFold<ErasureEvent, ErasuresInLog> erasures;

    public ForgottenCases(LogReader log, MongoDatabase work) {
        this.erasures = new PersistedFold<>(ErasuresInLog.KIND, log, work);
    }

    /** Whether the keys of this case are deleted, or about to be: nobody misses them. */
    public boolean isForgotten(UUID caseId) {
        return all().contains(caseId);
    }

    Set<UUID> all() {
        return erasures.ask(ErasuresInLog::forgotten);
    }

    /** Approved once at least, and not forgotten. */
    Set<UUID> approved() {
        return erasures.ask(ErasuresInLog::approved);
    }
}
