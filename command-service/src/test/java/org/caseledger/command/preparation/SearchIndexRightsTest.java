package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.searchindex.SearchIndexSchema;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The index by which cases are found, with the rights of the services and no other. */
@BesideOthers
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
class SearchIndexRightsTest {
    private static final Document ANY = new Document("q", new Document("_id", "entry")).append("limit", 1);
    private static final Document READ = new Document("find", SearchIndexSchema.COLLECTION);
    private static final List<Document> WRITES = List.of(
            new Document("insert", SearchIndexSchema.COLLECTION)
                    .append("documents", List.of(new Document("_id", "entry"))),
            new Document("update", SearchIndexSchema.COLLECTION)
                    .append(
                            "updates",
                            List.of(new Document("q", new Document("_id", "entry"))
                                    .append("u", new Document("_id", "entry").append("version", 1)))),
            new Document("delete", SearchIndexSchema.COLLECTION).append("deletes", List.of(ANY)));
    private static final List<Document> SHAPES = List.of(
            new Document("drop", SearchIndexSchema.COLLECTION),
            new Document("createIndexes", SearchIndexSchema.COLLECTION)
                    .append(
                            "indexes",
                            List.of(new Document("key", new Document("case", 1))
                                    .append("name", "ttl")
                                    .append("expireAfterSeconds", 1))));

    @Test
    void the_command_service_writes_entries_and_makes_no_index() {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        try (MongoClient client = PreparedNode.as("caseledger-command", "of-command")) {
            MongoDatabase keys = client.getDatabase("caseledger_keys");

            assertThat(keys.runCommand(READ).getDouble("ok")).isEqualTo(1);
            assertThat(WRITES)
                    .allSatisfy(write -> assertThat(keys.runCommand(write).getInteger("n"))
                            .as(write.toJson())
                            .isEqualTo(1));
            assertThat(SHAPES).allSatisfy(shape -> refused(keys, shape));
        }
    }

    @Test
    void the_query_service_sees_nothing_of_it() {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        try (MongoClient client = PreparedNode.as("caseledger-query", "of-query")) {
            MongoDatabase keys = client.getDatabase("caseledger_keys");

            refused(keys, READ);
            assertThat(WRITES).allSatisfy(write -> refused(keys, write));
        }
    }

    private static void refused(MongoDatabase keys, Document command) {
        assertThatThrownBy(() -> keys.runCommand(command))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
    }
}
