package org.caseledger.command.eventstore;

import java.time.Duration;
import java.time.LocalDate;
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
 * @param openedOn from which day on cases are registered in it and nowhere else; what was registered before is brought forward. The day on which it is
 *     opened, or an earlier one such as the first of a financial year, for good
 * @param clockOffset what a demo ledger that loads no cases adds to wall time for ever; with it, what takes some minutes meets no midnight
 */
@ConfigurationProperties("caseledger.ledger")
public record OpeningSettings(
        @Name("purpose") @Nullable Purpose said,
        @Nullable LocalDate openedOn,
        @DefaultValue("0s") Duration clockOffset) {
    /** More is a slip, and the day is for good. */
    private static final int MOST_YEARS = 20;

    private static final String OPENED_ON = "caseledger.ledger.opened-on";

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

    /**
     * Of a ledger that is opened on this day.
     *
     * @throws StartRefused where it would begin in the future
     */
    LocalDate beginning(LocalDate today) {
        if (openedOn != null && (openedOn.isAfter(today) || openedOn.isBefore(today.minusYears(MOST_YEARS)))) {
            throw new StartRefused(
                    OPENED_ON + " is " + openedOn + ", and today is " + today,
                    "Give the day from which on cases are registered in this ledger, today or one of the last "
                            + MOST_YEARS + " years, or leave it out, which means today.");
        }
        return openedOn == null ? today : openedOn;
    }

    /** @throws StartRefused where a demo that is loaded is to begin on another day than all of them */
    void requireBeginning(LocalDate ofDemo) {
        if (openedOn != null && !openedOn.equals(ofDemo)) {
            throw new StartRefused(
                    OPENED_ON + " is " + openedOn + ", and a demo that is loaded begins on " + ofDemo,
                    "Leave " + OPENED_ON + " out, or load no demo.");
        }
    }

    /** @throws StartRefused where a ledger began on another day than was said */
    Ledger require(Ledger ledger) {
        if (openedOn != null && !openedOn.equals(ledger.openedOn())) {
            throw new StartRefused(
                    "This ledger was opened on " + ledger.openedOn() + ", for good, and " + OPENED_ON + " is "
                            + openedOn,
                    "Name in MONGODB_URI the database that was meant, or leave " + OPENED_ON + " out.");
        }
        return ledger;
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
