package org.caseledger.command.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.store.JournaledStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The fence of a forgetting rests on it that a process uses a key no longer than it says, whatever else it waits for. */
@BesideOthers
@Timeout(60)
class LettingGoOfKeysTest {
    private static final Duration PLAIN_FOR = Duration.ofMillis(300);
    private static final int STORED_AT_ONCE = 1_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    private final HeldInserts inserts = new HeldInserts();

    @SuppressWarnings("NullAway.Init")
    private JournaledStore server;

    @SuppressWarnings("NullAway.Init")
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoDatabase database;

    @SuppressWarnings("NullAway.Init")
    private StoredDataKeys keys;

    @BeforeEach
    void open() {
        server = JournaledStore.open(folder, 0);
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.uri()))
                .addCommandListener(inserts)
                .build());
        database = client.getDatabase("letting_go");
        WrappingKeys wrapping = Wrapping.first();
        keys = StoredDataKeys.in(database, () -> wrapping, PLAIN_FOR);
    }

    @AfterEach
    void close() {
        inserts.close();
        keys.close();
        client.close();
        server.close();
    }

    @Test
    void keys_are_let_go_of_while_nothing_can_be_stored() throws InterruptedException {
        keys.takeUnused();
        inserts.hold();
        for (int i = 1; i < STORED_AT_ONCE; i++) {
            keys.takeUnused();
        }
        inserts.awaitOne();

        await().until(() -> keys.plain() == 0);
    }

    /** Letting go waits for the use of another key. */
    @Test
    void one_that_nobody_has_let_go_of_in_time_is_not_used() {
        UUID held = keys.takeUnused();
        UUID closed = keys.takeUnused();
        new ClosingKeys(database).close(new UUID(0, 2), List.of(closed), new UUID(0, 3));

        boolean isSealed = keys.use(held, aes -> {
            sleepLongerThanOneIsKept();
            assertThatThrownBy(() -> keys.use(closed, other -> true)).isInstanceOf(BeingForgotten.class);
            return true;
        });

        assertThat(isSealed).isTrue();
    }

    private static void sleepLongerThanOneIsKept() {
        try {
            TimeUnit.MILLISECONDS.sleep(2 * PLAIN_FOR.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
