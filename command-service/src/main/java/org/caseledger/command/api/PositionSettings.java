package org.caseledger.command.api;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a command waits for the position that its caller has seen.
 *
 * @param patience longer than a primary is behind after an election, shorter than callers' time-outs
 * @param waiting requests that wait at once, a small part of the threads that answer requests: a caller can make up a position
 */
@Validated
@ConfigurationProperties("caseledger.position")
record PositionSettings(
        @DurationMin @DefaultValue("3s") Duration patience,
        @Min(1) @DefaultValue("16") int waiting) {}
