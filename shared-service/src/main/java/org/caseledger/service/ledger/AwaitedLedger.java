package org.caseledger.service.ledger;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Optional;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.repeating.Pause;
import org.caseledger.service.start.EndOfProcess;
import org.caseledger.service.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at start until the command service has opened the ledger. */
final class AwaitedLedger {
    /** Short beside a start of seconds, and nothing for the database. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final int UNAUTHORIZED = 13;

    private static final Logger LOG = LoggerFactory.getLogger(AwaitedLedger.class);

    private AwaitedLedger() {}

    static Ledger await(LogReader reader, Duration patience) {
        EndOfProcess end = EndOfProcess.interruptsThisThread();
        try {
            return untilOpened(reader, patience);
        } finally {
            end.doesNotAnyMore();
        }
    }

    private static Ledger untilOpened(LogReader reader, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean told = false;
        while (true) {
            Optional<Ledger> ledger = read(reader);
            if (ledger.isPresent()) {
                return ledger.get();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new StartRefused(
                        "No ledger was opened within " + patience.toSeconds() + " s",
                        "Start the command service on the same MONGODB_URI; it opens the ledger.");
            }
            if (!told) {
                LOG.info("Waiting for the command service to open the ledger");
                told = true;
            }
            if (!Pause.of(PAUSE)) {
                throw new StartRefused("The start was interrupted", "Start again.");
            }
        }
    }

    private static Optional<Ledger> read(LogReader reader) {
        try {
            return Ledger.read(reader);
        } catch (MongoException e) {
            if (e.getCode() == UNAUTHORIZED) {
                throw new StartRefused(
                        "The user of MONGODB_URI may not read the log",
                        "Run prepare-database as administrator and name the user of this service (README, deployment).",
                        e);
            }
            LOG.warn("The log cannot be read yet: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
