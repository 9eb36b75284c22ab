package org.caseledger.command.eventstore;

import java.time.Duration;
import org.caseledger.events.Purpose;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an empty log becomes.
 *
 * @param purpose nothing is a demo by accident
 * @param clockOffset what a demo ledger that loads no cases adds to wall time for ever; with it, what takes some minutes meets no midnight
 */
@ConfigurationProperties("caseledger.ledger")
public record OpeningSettings(
        @DefaultValue("PRODUCTION") Purpose purpose,
        @DefaultValue("0s") Duration clockOffset) {
    public OpeningSettings {
        if (purpose == Purpose.PRODUCTION && !clockOffset.isZero()) {
            throw new IllegalArgumentException(
                    "caseledger.ledger.clock-offset is for a DEMO ledger; a PRODUCTION one goes by the wall clock. Leave it out.");
        }
    }
}
