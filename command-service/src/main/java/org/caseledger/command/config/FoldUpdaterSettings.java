package org.caseledger.command.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often what is folded from the whole log is brought up to its head.
 *
 * @param every pause between two times; whoever asks reads what came since, at most so long's worth
 */
@ConfigurationProperties("caseledger.keeping-up")
record FoldUpdaterSettings(@DefaultValue("30s") Duration every) {}
