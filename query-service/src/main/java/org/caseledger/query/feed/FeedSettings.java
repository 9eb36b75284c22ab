package org.caseledger.query.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How streams of the feed are kept.
 *
 * @param heartbeat keeps proxies from closing a quiet stream, and finds clients that are gone
 * @param life after it a client is told to come back, and its token is looked at anew
 */
@ConfigurationProperties("caseledger.feed")
record FeedSettings(
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration life) {}
