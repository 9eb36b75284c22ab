package org.caseledger.service.wallclock;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the clocks are compared.
 *
 * @param every pause between two comparisons without a cause: an alarm comes within it, and it costs one small command
 */
@Validated
@ConfigurationProperties("caseledger.clock")
record WallClockSettings(
        @DurationMin(millis = 1) @DefaultValue("5s") Duration every) {}
