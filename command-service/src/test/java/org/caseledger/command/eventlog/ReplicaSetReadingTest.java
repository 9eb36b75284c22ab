package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.Document;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;

/** What a real server adds to the promises of reading: how little it examines, and from when it reads. */
@RequiresReplicaSet
class ReplicaSetReadingTest extends LogOnServer implements OnReplicaSet {

    @Test
    void every_read_is_served_by_an_index() {
        chain.append(store.log, 300);
        store.database.runCommand(new Document("profile", 2));
        long middle = chain.head().position() / 2;
        reader.head();
        reader.holding(middle);
        reader.from(middle, 10);
        reader.aggregate(Chain.aggregate(1), 20);
        reader.lastSealedBy(chain.blocks.get(150).sealedAt());
        reader.lastSealedBy(Instant.now());
        store.database.runCommand(new Document("profile", 0));

        List<Document> profile = store.database
                .getCollection("system.profile")
                .find(new Document("ns", store.database.getName() + ".log")
                        .append("op", new Document("$in", List.of("query", "command"))))
                .into(new ArrayList<>());
        assertThat(profile)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(query -> assertThat(query.getString("planSummary")).doesNotContain("COLLSCAN"));
        assertThat(profile).allSatisfy(query -> {
            int returned = query.getInteger("nreturned", 0);
            assertThat(query.getInteger("docsExamined", 0)).isLessThanOrEqualTo(returned + 1);
            assertThat(query.getBoolean("hasSortStage", false)).isFalse();
        });
    }

    @Test
    void reads_start_from_the_newest_operation_this_process_has_seen() {
        List<BsonDocument> finds = new CopyOnWriteArrayList<>();
        CommandListener listener = new CommandListener() {
            @Override
            public void commandStarted(CommandStartedEvent event) {
                if (event.getCommandName().equals("find") && event.getCommand().containsKey("readConcern")) {
                    finds.add(event.getCommand().getDocument("readConcern").clone());
                }
            }
        };
        try (MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .addCommandListener(listener)
                .build())) {
            LogCollection log = LogCollection.of(client, client.getDatabase(store.database.getName()));
            chain.append(log);
            new LogReader(log).head();
        }
        assertThat(finds).isNotEmpty().allSatisfy(concern -> {
            assertThat(concern.getString("level").getValue()).isEqualTo("majority");
            assertThat(concern.containsKey("afterClusterTime")).isTrue();
        });
    }

    @Test
    void the_log_is_compressed_where_the_server_can() {
        Document stats = store.database.runCommand(new Document("collStats", "log"));
        assertThat(stats.get("wiredTiger", Document.class).getString("creationString"))
                .contains("block_compressor=zstd");
    }
}
