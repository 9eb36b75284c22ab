package org.caseledger.command.checkpoints;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When it is looked whether a checkpoint of the day is taken.
 *
 * @param firstAfter after the start, when the query service will have signed what is there
 * @param every pause between two looks; a day without one is late by no more
 */
@Validated
@ConfigurationProperties("caseledger.daily-checkpoint")
record DailyCheckpointSettings(
        @DurationMin @DefaultValue("10m") Duration firstAfter,
        @DurationMin(millis = 1) @DefaultValue("1h") Duration every) {}
