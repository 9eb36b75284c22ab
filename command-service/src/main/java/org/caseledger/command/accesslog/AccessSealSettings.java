package org.caseledger.command.accesslog;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When it is looked whether a month of the access ledger is over and not sealed.
 *
 * @param firstAfter after the start, which has other things to read
 * @param every pause between two looks
 * @param rest from the end of a month until it is sealed: longer than any clock is wrong and any look waits for its block
 */
@Validated
@ConfigurationProperties("caseledger.access-seal")
record AccessSealSettings(
        @DurationMin @DefaultValue("10m") Duration firstAfter,
        @DurationMin(millis = 1) @DefaultValue("1h") Duration every,
        @DurationMin @DefaultValue("24h") Duration rest) {}
