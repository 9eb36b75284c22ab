package org.caseledger.service.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.bson.UuidRepresentation;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of the one client.
 *
 * @param connectTimeout a reachable server answers in milliseconds
 * @param readTimeout finite, because a half-open connection never answers; longer than a commit on a slow majority
 * @param serverSelectionTimeout covers an election; past it a caller is told to come back
 * @param connections enough for the sealer, the readers and every request thread that loads an aggregate
 */
@Validated
@ConfigurationProperties("caseledger.mongo")
public record MongoSettings(
        @DurationMin(millis = 1) @DurationMax(hours = 1) @DefaultValue("5s")
        Duration connectTimeout,

        @DurationMin(millis = 1) @DurationMax(hours = 1) @DefaultValue("30s")
        Duration readTimeout,

        @DurationMin(millis = 1) @DurationMax(hours = 1) @DefaultValue("15s")
        Duration serverSelectionTimeout,

        @Positive @DefaultValue("100") int connections) {
    /** Name of the log's database where the URI gives none. */
    public static final String DATABASE = "caseledger";

    /**
     * A connection whose user was dropped, or has other rights since, stays what it was. The next one signs in anew: so a service comes back by itself once its user is there
     * again.
     */
    private static final Duration CONNECTION_LIFE = Duration.ofMinutes(2);

    /** Sets these limits and the concerns of the log, whatever a URI said of them. */
    public MongoClientSettings.Builder applyTo(MongoClientSettings.Builder client) {
        return client.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToSocketSettings(socket -> socket.connectTimeout(millis(connectTimeout), MILLISECONDS)
                        .readTimeout(millis(readTimeout), MILLISECONDS))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(millis(serverSelectionTimeout), MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(connections)
                        .maxWaitTime(millis(serverSelectionTimeout), MILLISECONDS)
                        .maxConnectionLifeTime(millis(CONNECTION_LIFE), MILLISECONDS));
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
