package org.caseledger.command.finding;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How cases are found.
 *
 * @param perHour how often one person may search: more than a busy day at a counter brings, and no way to go through a list of names
 * @param every pause between two times that the index is brought up to the log; a search does so itself
 * @param patience how long a search waits for the index to be brought up to the log: many times what that takes, unless all is made anew
 */
@ConfigurationProperties("caseledger.finding")
@Validated
record FindingSettings(
        @DefaultValue("30") @Min(1) int perHour,
        @DurationMin(millis = 1) @DefaultValue("5s") Duration every,
        @DurationMin @DefaultValue("5s") Duration patience) {}
