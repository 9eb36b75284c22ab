package org.caseledger.query.breakglass;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How reviews that are overdue are noticed.
 *
 * @param every pause between two times that they are counted: an alarm about 72 hours may come a minute late
 */
@ConfigurationProperties("caseledger.break-glass")
record BreakGlassSettings(@DefaultValue("1m") Duration every) {}
