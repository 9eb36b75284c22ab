package org.caseledger.command.eventstore;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.caseledger.service.node.NodeName;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this process writes the log.
 *
 * @param node its name in the blocks it seals, no other process's; empty for one made from machine and process
 * @param patience how long the outcome of a block may stay open before its callers are told so: a frozen primary costs an election and
 *     then slow commits, together up to 45 s
 * @param cachedAggregates of each kind, a few kilobytes each; more than are worked on at a time, or each goes before it is needed again
 * @param snapshotEvery so many events of a case or a centre; a command on it reads at most about twice as many, and few cases have as many
 */
@Validated
@ConfigurationProperties("caseledger.log")
public record LogSettings(
        @DefaultValue("") String node,
        @DurationMin @DefaultValue("60s") Duration patience,
        @PositiveOrZero @DefaultValue("20000") int cachedAggregates,
        @Positive @DefaultValue("50") int snapshotEvery) {

    /** The name that stands in the blocks. */
    public String nodeOrProcess() {
        return node.isBlank() ? NodeName.ofProcess() : node;
    }
}
