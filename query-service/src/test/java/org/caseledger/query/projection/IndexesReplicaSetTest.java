package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.Test;

/** An index of many documents takes longer than a client waits for an answer. */
@RequiresReplicaSet
class IndexesReplicaSetTest {
    private static final int DOCUMENTS = 100_000;
    private static final int PATIENCE = 20;

    @Test
    void what_is_being_made_is_waited_for_by_asking_again() {
        try (TestStore store = TestStore.replicaSet();
                MongoClient patient = MongoClients.create(store.uri());
                MongoClient hasty = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(store.uri()))
                        .applyToSocketSettings(socket -> socket.readTimeout(PATIENCE, TimeUnit.MILLISECONDS))
                        .build())) {
            String database = "indexes-" + UUID.randomUUID();
            patient.getDatabase(database)
                    .getCollection("many")
                    .insertMany(IntStream.range(0, DOCUMENTS)
                            .mapToObj(n -> new Document("one", "one " + n * 7919 % DOCUMENTS).append("other", n))
                            .toList());
            MongoCollection<Document> many = hasty.getDatabase(database).getCollection("many");
            Document key = new Document("one", 1).append("other", -1);

            assertThatExceptionOfType(MongoSocketReadTimeoutException.class).isThrownBy(() -> many.createIndex(key));
            Indexes.create(many, List.of(key, new Document("other", 1)));

            assertThat(patient.getDatabase(database).getCollection("many").listIndexes())
                    .extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "one_1_other_-1", "other_1");
            patient.getDatabase(database).drop();
        }
    }
}
