package org.caseledger.command.deadlines;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often time is turned into facts.
 *
 * @param firstAfter pause before the first sweep, which reads the whole log after an update that makes deadlines anew: what else starts is not to
 *     wait for it
 * @param every pause between two sweeps; a new day shows within it, and a sweep with nothing due costs one look-up in the log
 */
@Validated
@ConfigurationProperties("caseledger.deadlines")
record DeadlineSettings(
        @DurationMin @DefaultValue("30s") Duration firstAfter,
        @DurationMin(millis = 1) @DefaultValue("10s") Duration every) {}
