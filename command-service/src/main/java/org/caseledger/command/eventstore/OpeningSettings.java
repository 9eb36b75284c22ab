package org.caseledger.command.eventstore;

import java.time.Duration;
import org.caseledger.events.Purpose;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What an empty log becomes, and what one that is not empty has to be.
 *
 * @param said what the ledger is for; without it an empty log becomes a {@code PRODUCTION} ledger, because nothing is a demo by accident
 * @param clockOffset what a demo ledger that loads no cases adds to wall time for ever; with it, what takes some minutes meets no midnight
 */
@ConfigurationProperties("caseledger.ledger")
public record OpeningSettings(
        @Name("purpose") @Nullable Purpose said,
        @DefaultValue("0s") Duration clockOffset) {
    public OpeningSettings {
        if (said != Purpose.DEMO && !clockOffset.isZero()) {
            throw new IllegalArgumentException(
                    "caseledger.ledger.clock-offset is for a DEMO ledger; a PRODUCTION one goes by the wall clock. Leave it out.");
        }
    }

    /** Of a log that is empty. */
    Purpose purpose() {
        return said == null ? Purpose.PRODUCTION : said;
    }

    /** @throws StartRefused where a ledger is for something else than was said: whoever takes a demo for a production ledger relies on what nobody checks there */
    Purpose purposeOf(Ledger ledger) {
        if (said != null && said != ledger.purpose()) {
            throw new StartRefused(
                    "This ledger was opened for " + ledger.purpose() + ", for good, and caseledger.ledger.purpose is "
                            + said,
                    "Name in MONGODB_URI the database that was meant, or leave caseledger.ledger.purpose out.");
        }
        return ledger.purpose();
    }
}
