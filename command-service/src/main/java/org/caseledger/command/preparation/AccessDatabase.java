package org.caseledger.command.preparation;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.caseledger.eventlog.IndexClash;
import org.caseledger.eventlog.LogReader;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;

/** The collections of the access ledger: of this month and of those to come, because no service may make one when its month begins. */
final class AccessDatabase {
    /** Whoever runs this once a year is in time; an update to another version asks for it more often. */
    private static final int MONTHS_AHEAD = 12;

    private final MongoDatabase database;
    private final AccessMonths months;
    private final LogReader log;
    private final Consumer<String> said;

    /** @param log says which clock the ledger goes by */
    AccessDatabase(MongoDatabase database, AccessMonths months, LogReader log, Consumer<String> said) {
        this.database = database;
        this.months = months;
        this.log = log;
        this.said = said;
    }

    void make() {
        Instant now =
                Instant.now().plus(Ledger.read(log).map(Ledger::clockOffset).orElse(Duration.ZERO));
        YearMonth first = AccessMonths.of(now);
        YearMonth last = first.plusMonths(MONTHS_AHEAD);
        boolean madeSome = false;
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            madeSome |= make(month, now);
        }
        if (!madeSome) {
            said.accept("the access ledger from " + first + " to " + last + " was there");
        }
    }

    private boolean make(YearMonth month, Instant now) {
        PlainCollection.require(database, AccessMonths.name(month));
        try {
            boolean made = months.make(month, now);
            if (made) {
                said.accept("made the collection " + months.fullName(month) + " with its indexes");
            }
            return made;
        } catch (IndexClash e) {
            throw new StartRefused("The access ledger cannot be prepared", String.valueOf(e.getMessage()), e);
        }
    }
}
