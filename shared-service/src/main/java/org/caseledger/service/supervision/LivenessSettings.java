package org.caseledger.service.supervision;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a process that is not alive ends itself.
 *
 * @param patience how long it may stay so: longer than any pause from which it could recover, so that nothing is restarted in vain
 * @param every pause between two looks
 */
@Validated
@ConfigurationProperties("caseledger.liveness")
record LivenessSettings(
        @DurationMin @DefaultValue("1m") Duration patience,
        @DurationMin(millis = 1) @DefaultValue("5s") Duration every) {}
