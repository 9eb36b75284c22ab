package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.ReplicaSet;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.MongoBlockInsert;
import org.caseledger.service.append.OutcomeUnknown;

/** A set of three whose replication can be held, so that what the primary stored is on no other node. */
final class ThreeNodes implements AutoCloseable {
    private static final Duration HEALTHY = Duration.ofSeconds(60);
    private static final String HOLD = "stopReplProducer";
    private static final int SECONDARY = 2;

    final ReplicaSet set = ReplicaSet.threeNodes();

    ThreeNodes() {
        withoutCatchingUp();
    }

    Mongod primary() {
        return set.awaitPrimary();
    }

    void awaitPrimaryOtherThan(Mongod old) {
        await().atMost(HEALTHY).until(() -> primary() != old);
    }

    List<Mongod> secondaries() {
        Mongod primary = primary();
        return set.nodes().stream().filter(node -> node != primary).toList();
    }

    /** From its answer on, the node takes nothing from others; it goes on voting. */
    static void hold(Mongod node) {
        Document before = node.command(failPoint(HOLD, "alwaysOn"));
        node.command(new Document("waitForFailPoint", HOLD)
                .append("timesEntered", before.getInteger("count", 0) + 1)
                .append("maxTimeMS", HEALTHY.toMillis()));
    }

    static void release(Mongod node) {
        node.command(failPoint(HOLD, "off"));
    }

    /** Once every node runs and follows the primary. */
    void awaitAllUp() {
        await().atMost(HEALTHY)
                .ignoreExceptions()
                .until(() -> members().stream().allMatch(member -> member.getInteger("state") <= SECONDARY));
    }

    /** Once every node has what the primary has, which takes a moment in which no one writes. */
    void awaitHealthy() {
        awaitAllUp();
        await().atMost(HEALTHY)
                .ignoreExceptions()
                .until(() -> members().stream()
                                .map(member -> member.get("optime"))
                                .distinct()
                                .count()
                        == 1);
    }

    private List<Document> members() {
        return primary().command(new Document("replSetGetStatus", 1)).getList("members", Document.class);
    }

    /**
     * What a process did that died with its server: it stored a block there and got no answer. The servers that are left must be held.
     *
     * @return the block, on the head as {@code store} shows it
     */
    static Block storeOnlyAt(Mongod node, Store store, String aggregate) {
        AtomicReference<Block> orphan = new AtomicReference<>();
        UnaryOperator<BlockInsert> capture = insert -> block -> {
            orphan.compareAndSet(null, block);
            return Attempts.noReply();
        };
        try (Node dying = Node.on(store, Duration.ofMillis(500), capture)) {
            assertThatThrownBy(() -> dying.append(aggregate, 0, 1)).isInstanceOf(OutcomeUnknown.class);
        }
        Block block = Objects.requireNonNull(orphan.get());
        Thread insert = new Thread(() -> {
            try (MongoClient direct = directly(node)) {
                new MongoBlockInsert(LogCollection.of(direct, direct.getDatabase(store.name()))).insert(block);
            }
        });
        insert.setDaemon(true);
        insert.start();
        await().until(() -> has(node, store, block));
        return block;
    }

    /** What this node alone has, whether or not a majority has it. */
    static boolean has(Mongod node, Store store, Block block) {
        try (MongoClient direct = directly(node)) {
            MongoDatabase database = direct.getDatabase(store.name());
            MongoCollection<Document> log =
                    database.getCollection(LogCollection.NAME).withReadConcern(ReadConcern.LOCAL);
            return log.countDocuments(new Document("_id", block.position())
                            .append("hash", new Binary(block.hash().bytes())))
                    == 1;
        }
    }

    /** A client that stays with this node and tries nothing twice, like a process that dies with its server. */
    static MongoClient directly(Mongod node) {
        return MongoClients.create("mongodb://" + node.address()
                + "/?directConnection=true&retryWrites=false&readPreference=secondaryPreferred");
    }

    @Override
    public void close() {
        set.close();
    }

    /** Else whoever is elected first fetches what the old primary has, and nothing would ever be rolled back here. */
    private void withoutCatchingUp() {
        Mongod primary = primary();
        Document config = primary.command(new Document("replSetGetConfig", 1)).get("config", Document.class);
        config.get("settings", Document.class).append("catchUpTimeoutMillis", 0);
        config.append("version", config.getInteger("version") + 1);
        primary.command(new Document("replSetReconfig", config));
    }

    private static Document failPoint(String name, String mode) {
        return new Document("configureFailPoint", name).append("mode", mode);
    }
}
