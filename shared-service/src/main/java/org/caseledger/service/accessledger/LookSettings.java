package org.caseledger.service.accessledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How looks are written down.
 *
 * @param patience how long an answer waits for its record; past it nothing is shown. Many times a flush, and no election: who looks tries again
 */
@ConfigurationProperties("caseledger.looks")
record LookSettings(@DefaultValue("5s") Duration patience) {}
