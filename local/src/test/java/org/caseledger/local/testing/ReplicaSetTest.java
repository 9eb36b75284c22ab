package org.caseledger.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@OnlyInFull
@RequiresReplicaSet
class ReplicaSetTest {

    private static final WriteConcern MAJORITY = WriteConcern.MAJORITY.withJournal(true);

    @Test
    void the_shared_set_stores_by_majority() {
        try (MongoClient client = MongoClients.create(RealMongo.uri())) {
            MongoCollection<Document> deeds = deeds(client);
            deeds.insertOne(new Document("_id", 1));
            assertThat(deeds.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void three_nodes_outlive_a_killed_then_a_frozen_primary() {
        try (ReplicaSet set = ReplicaSet.threeNodes();
                MongoClient client = MongoClients.create(set.uri())) {
            MongoCollection<Document> deeds = deeds(client);
            deeds.insertOne(new Document("_id", 1));

            Mongod killed = set.awaitPrimary();
            killed.kill();
            deeds.insertOne(new Document("_id", 2));
            killed.restart();

            Mongod frozen = set.awaitPrimary();
            frozen.freeze();
            assertThat(set.awaitPrimary()).isNotSameAs(frozen);
            frozen.resume();
            deeds.insertOne(new Document("_id", 3));

            set.stepDown();
            deeds.insertOne(new Document("_id", 4));
            assertThat(deeds.countDocuments()).isEqualTo(4);
        }
    }

    @Test
    void a_mongod_does_not_outlive_a_killed_jvm() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OwnerOfAMongod.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        long pid = Long.parseLong(out.readLine());
        assertThat(ProcessHandle.of(pid)).isPresent();

        jvm.destroyForcibly();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    private static MongoCollection<Document> deeds(MongoClient client) {
        return client.getDatabase("replica_set_test").getCollection("deeds").withWriteConcern(MAJORITY);
    }

    static final class OwnerOfAMongod {
        public static void main(String[] args) throws InterruptedException {
            System.out.println(
                    Mongod.start(Path.of(System.getProperty("java.io.tmpdir"))).pid());
            Thread.currentThread().join();
        }
    }
}
