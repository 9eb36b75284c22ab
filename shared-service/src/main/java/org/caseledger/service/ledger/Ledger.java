package org.caseledger.service.ledger;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.start.StartRefused;

/**
 * What the event at position 0 says of this ledger; it never changes.
 *
 * @param clockOffset what a demo ledger adds to wall time once its load has ended; zero otherwise
 */
public record Ledger(UUID id, Purpose purpose, Duration clockOffset, LocalDate openedOn) {

    public static Ledger of(LedgerOpened opened) {
        return new Ledger(opened.ledgerId(), opened.purpose(), opened.clockOffset(), opened.occurredOn());
    }

    /** Empty for an empty log. */
    public static Optional<Ledger> read(LogReader reader) {
        return reader.holding(0).map(Ledger::first);
    }

    public boolean isDemo() {
        return purpose == Purpose.DEMO;
    }

    /** Its time began in the past: three years are loaded before the clock goes on at normal speed. */
    public boolean hasOwnClock() {
        return isDemo() && !clockOffset.isZero();
    }

    private static Ledger first(Block block) {
        LogEvent first = block.events().get(0);
        if (!first.type().equals(LedgerOpened.class.getSimpleName())) {
            throw new StartRefused(
                    "The log begins with " + first.type() + " and not with LedgerOpened",
                    "Name another database in MONGODB_URI, or restore this one from its backup.");
        }
        return of(LedgerJson.mapper().readValue(first.payload(), LedgerOpened.class));
    }
}
