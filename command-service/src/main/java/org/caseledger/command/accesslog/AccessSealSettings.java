package org.caseledger.command.accesslog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When it is looked whether a month of the access ledger is over and not sealed.
 *
 * @param firstAfter after the start, which has other things to read
 * @param every pause between two looks
 * @param rest from the end of a month until it is sealed: longer than any clock is wrong and any look waits for its block
 */
@ConfigurationProperties("caseledger.access-seal")
record AccessSealSettings(
        @DefaultValue("10m") Duration firstAfter,
        @DefaultValue("1h") Duration every,
        @DefaultValue("24h") Duration rest) {}
