package org.caseledger.query.feed;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How streams of the feed are kept.
 *
 * @param heartbeat keeps proxies from closing a quiet stream, and finds clients that are gone
 * @param life after it a client is told to come back, and its token is looked at anew
 */
@Validated
@ConfigurationProperties("caseledger.feed")
record FeedSettings(
        @DurationMin(millis = 1) @DefaultValue("15s") Duration heartbeat,
        @DurationMin(millis = 1) @DefaultValue("15m") Duration life) {}
