package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.views.ViewsInUse;
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

            new OlderCollections(store.uri()).dropBesideTheLog();
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

    @Test
    void views_that_the_query_service_does_not_use_go_once_it_has_said_which_it_does(@TempDir Path folder) {
        try (JournaledStore store = JournaledStore.open(folder, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase views = client.getDatabase("caseledger_views");
            for (String collection : List.of("daybook", "transfers")) {
                views.getCollection(collection).insertOne(new Document("_id", 0));
                views.getCollection("tokens").insertOne(new Document("processor", collection));
            }
            OlderCollections older = new OlderCollections(store.uri());
            Instant started = Instant.now();

            older.dropViews(started);
            assertThat(views.getCollection("transfers").countDocuments()).isEqualTo(1);

            new ViewsInUse(views).name(List.of("daybook"));
            older.dropViews(started.plusSeconds(60));
            assertThat(views.getCollection("transfers").countDocuments())
                    .as("named before this start, by whichever version")
                    .isEqualTo(1);

            older.dropViews(started);
            assertThat(views.listCollectionNames()).containsExactlyInAnyOrder("daybook", "tokens", "in-use");
            assertThat(views.getCollection("tokens").distinct("processor", String.class))
                    .containsExactly("daybook");
        }
    }
}
