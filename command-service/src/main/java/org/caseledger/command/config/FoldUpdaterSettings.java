package org.caseledger.command.config;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often what is folded from the whole log is brought up to its head.
 *
 * @param every pause between two times; whoever asks reads what came since, at most so long's worth
 */
@Validated
@ConfigurationProperties("caseledger.keeping-up")
record FoldUpdaterSettings(
        @DurationMin(millis = 1) @DefaultValue("30s") Duration every) {}
