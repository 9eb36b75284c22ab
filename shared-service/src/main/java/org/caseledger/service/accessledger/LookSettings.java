package org.caseledger.service.accessledger;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How looks are written down.
 *
 * @param patience how long an answer waits for its record; past it nothing is shown. Many times a flush, and no election: who looks tries again
 */
@Validated
@ConfigurationProperties("caseledger.looks")
record LookSettings(@DurationMin @DefaultValue("5s") Duration patience) {}
