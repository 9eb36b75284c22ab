package org.caseledger.command.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.sealing.ClosingKeys;
import org.caseledger.command.sealing.Generations;
import org.caseledger.command.sealing.KeyCopies;
import org.caseledger.command.sealing.RemainingCopies;
import org.caseledger.command.sealing.StoredDataKeys;
import org.caseledger.command.sealing.WrappingStore;
import org.caseledger.local.keystore.WrappingKeystore;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.turns.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Keys of persons with the rights of the command service and no other. */
@BesideOthers
@ResourceLock(PreparedNode.RIGHTS)
@RequiresReplicaSet
class KeyRightsTest {
    private static final String PASSWORD = "of this test";
    private static final UUID CASE = new UUID(0, 2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    @Turn.Third
    void keys_are_stored_closed_opened_wrapped_anew_copied_and_deleted() throws IOException {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        Path file = folder.resolve("wrapping.p12");
        WrappingKeystore.make(file, PASSWORD);
        WrappingStore store = WrappingStore.inFile(file, PASSWORD.toCharArray());
        try (MongoClient client = PreparedNode.as("caseledger-command", "of-command");
                StoredDataKeys keys = StoredDataKeys.in(keys(client), store::keys, StoredDataKeys.PLAIN_FOR)) {
            UUID key = keys.takeUnused();
            UUID lost = keys.takeUnused();
            ClosingKeys closing = new ClosingKeys(keys(client));
            Generations generations = new Generations(keys(client), store);

            closing.close(CASE, List.of(key), CASE);
            assertThat(closing.closed()).containsKey(CASE);
            closing.open(List.of(key));
            generations.make();
            assertThat(generations.rewrap(done -> {})).isPositive();
            generations.destroy(1);
            assertThat(new KeyCopies(keys(client)).write(folder.resolve("copy")))
                    .isPositive();
            assertThat(closing.delete(CASE, List.of(key))).containsExactly(key);

            assertThat(new RemainingCopies(keys(client), gone -> false).openingWith(CASE))
                    .containsExactly(2);
            keys(client).getCollection("keys").deleteOne(Filters.eq("_id", lost.toString()));
            assertThat(generations.addFrom(folder.resolve("copy"))).isEqualTo(new KeyCopies.Missing(1, 1, 0));
        } finally {
            try (MongoClient administrator = PreparedNode.administrator()) {
                keys(administrator).drop();
            }
        }
    }

    @Test
    void nobody_takes_back_that_a_key_was_deleted_and_the_query_service_sees_none() {
        assertThat(PreparedNode.firstRun().exitCode()).isZero();
        Document all = new Document("q", new Document()).append("limit", 0);
        try (MongoClient command = PreparedNode.as("caseledger-command", "of-command");
                MongoClient query = PreparedNode.as("caseledger-query", "of-query")) {
            refused(command, new Document("delete", "deleted").append("deletes", List.of(all)));
            refused(command, new Document("delete", "generations").append("deletes", List.of(all)));
            refused(command, new Document("drop", "keys"));
            refused(query, new Document("find", "keys"));
            refused(query, new Document("find", "deleted"));
        }
    }

    private static void refused(MongoClient client, Document forbidden) {
        assertThatThrownBy(() -> keys(client).runCommand(forbidden))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        refused -> assertThat(refused.getErrorCode()).isEqualTo(13));
    }

    private static MongoDatabase keys(MongoClient client) {
        return client.getDatabase("caseledger_keys");
    }
}
