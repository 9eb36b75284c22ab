package org.caseledger.service.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the one client.
 *
 * @param connectTimeout a reachable server answers in milliseconds
 * @param readTimeout finite, because a half-open connection never answers; longer than a commit on a slow majority
 * @param serverSelectionTimeout covers an election; past it a caller is told to come back
 * @param connections enough for the sealer, the readers and every request thread that loads an aggregate
 */
@ConfigurationProperties("caseledger.mongo")
public record MongoSettings(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("15s") Duration serverSelectionTimeout,
        @DefaultValue("100") int connections) {
    /** Name of the database where the URI gives none. */
    public static final String DATABASE = "caseledger";
}
