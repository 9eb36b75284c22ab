package org.caseledger.service.supervision;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a process that is not alive ends itself.
 *
 * @param patience how long it may stay so: longer than any pause from which it could recover, so that nothing is restarted in vain
 * @param every pause between two looks
 */
@ConfigurationProperties("caseledger.liveness")
record LivenessSettings(
        @DefaultValue("1m") Duration patience,
        @DefaultValue("5s") Duration every) {}
