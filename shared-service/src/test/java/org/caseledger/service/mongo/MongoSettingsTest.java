package org.caseledger.service.mongo;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MongoSettingsTest {
    private static final MongoSettings SETTINGS =
            new MongoSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(15), 100);

    @Test
    void no_connection_waits_for_ever_whatever_the_uri_says() {
        MongoClientSettings client =
                applied("mongodb://localhost/?socketTimeoutMS=0&connectTimeoutMS=0&waitQueueTimeoutMS=0");

        assertThat(client.getSocketSettings().getReadTimeout(MILLISECONDS)).isEqualTo(30_000);
        assertThat(client.getSocketSettings().getConnectTimeout(MILLISECONDS)).isEqualTo(5_000);
        assertThat(client.getClusterSettings().getServerSelectionTimeout(MILLISECONDS))
                .isEqualTo(15_000);
        assertThat(client.getConnectionPoolSettings().getMaxWaitTime(MILLISECONDS))
                .isEqualTo(15_000);
    }

    /** Who is signed out at the server, because the user was dropped and made again, is never signed in again on the same connection. */
    @Test
    void no_connection_lives_for_ever_whatever_the_uri_says() {
        assertThat(applied("mongodb://localhost/?maxLifeTimeMS=0")
                        .getConnectionPoolSettings()
                        .getMaxConnectionLifeTime(MILLISECONDS))
                .isEqualTo(120_000);
    }

    @Test
    void nothing_is_acknowledged_before_a_majority_has_journaled_it_whatever_the_uri_says() {
        assertThat(applied("mongodb://localhost/?w=1&journal=false").getWriteConcern())
                .isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    private static MongoClientSettings applied(String uri) {
        return SETTINGS.applyTo(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri)))
                .build();
    }
}
