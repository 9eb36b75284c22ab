package org.caseledger.command.eventstore;

import org.caseledger.eventlog.IndexClash;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotPrepared;
import org.caseledger.service.start.StartRefused;

/** The log's collection and indexes are there before anything is stored: made here where that is allowed, else by an administrator. */
final class PreparedLog {
    private PreparedLog() {}

    static void require(LogCollection log) {
        try {
            log.prepare();
        } catch (LogNotPrepared e) {
            throw new StartRefused(
                    String.valueOf(e.getMessage()),
                    "Run prepare-database as administrator, which makes it (README, deployment).",
                    e);
        } catch (IndexClash e) {
            throw new StartRefused("The log cannot be written", String.valueOf(e.getMessage()), e);
        }
    }
}
