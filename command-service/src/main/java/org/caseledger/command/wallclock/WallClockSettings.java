package org.caseledger.command.wallclock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the clocks are compared.
 *
 * @param every pause between two comparisons without a cause: an alarm comes within it, and it costs one small command
 */
@ConfigurationProperties("caseledger.clock")
record WallClockSettings(@DefaultValue("5s") Duration every) {}
