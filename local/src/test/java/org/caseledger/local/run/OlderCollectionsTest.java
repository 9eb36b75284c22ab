package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.caseledger.local.store.JournaledStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OlderCollectionsTest {

    @Test
    void what_an_older_version_kept_beside_the_log_goes_and_stays_away_and_the_log_stays(@TempDir Path folder) {
        try (JournaledStore store = JournaledStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            for (String collection : List.of("log", "daybook", "tokens", "snapshots")) {
                client.getDatabase("caseledger").getCollection(collection).insertOne(new Document("_id", 0));
            }
            client.getDatabase("caseledger_views").getCollection("daybook").insertOne(new Document("_id", 0));

            new OlderCollections(store.uri()).drop();
        }
        try (JournaledStore again = JournaledStore.open(folder, 0);
                MongoClient client = MongoClients.create(again.uri())) {
            assertThat(client.getDatabase("caseledger").listCollectionNames().into(new ArrayList<>()))
                    .containsExactly("log");
            assertThat(client.getDatabase("caseledger").getCollection("log").countDocuments())
                    .isEqualTo(1);
            assertThat(client.getDatabase("caseledger_views")
                            .getCollection("daybook")
                            .countDocuments())
                    .isEqualTo(1);
        }
    }
}
