package org.caseledger.query.breakglass;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How reviews that are overdue are noticed.
 *
 * @param every pause between two times that they are counted: an alarm about 72 hours may come a minute late
 */
@Validated
@ConfigurationProperties("caseledger.break-glass")
record BreakGlassSettings(
        @DurationMin(millis = 1) @DefaultValue("1m") Duration every) {}
