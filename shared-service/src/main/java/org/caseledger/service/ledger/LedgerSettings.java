package org.caseledger.service.ledger;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service finds its ledger.
 *
 * @param patience how long a service that does not open ledgers waits for one; a first build and start on two cores takes half of it
 */
@Validated
@ConfigurationProperties("caseledger.ledger")
public record LedgerSettings(
        @DurationMin @DefaultValue("2m") Duration patience) {}
