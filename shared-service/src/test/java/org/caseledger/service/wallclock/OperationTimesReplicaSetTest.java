package org.caseledger.service.wallclock;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

@RequiresReplicaSet
class OperationTimesReplicaSetTest {
    @Test
    void each_insert_tells_the_time_of_its_server_and_reading_does_not() {
        OperationTimes operations = new OperationTimes();
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(RealMongo.uri()))
                .addCommandListener(operations)
                .build())) {
            String database = "operation_times_" + UUID.randomUUID();
            client.getDatabase(database).getCollection("c").find().first();
            assertThat(operations.newest()).isNull();

            client.getDatabase(database).getCollection("c").insertOne(new Document());

            ServerTime told = Objects.requireNonNull(operations.newest());
            assertThat(told.offset(new MachineClock(InstantSource.system()).look()))
                    .isZero();
            assertThat(told.offset(new MachineClock(() -> Instant.now().plusSeconds(10)).look()))
                    .isGreaterThan(WallClock.MOST_OFFSET);
            assertThat(told.offset(new MachineClock(() -> Instant.now().minusSeconds(10)).look()))
                    .isLessThan(Duration.ofSeconds(-2));
            client.getDatabase(database).drop();
        }
    }
}
