package org.caseledger.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogNotifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service asks of the store while nothing happens, and how soon it hears when something does. */
class IdleBellTest {
    private static final Instant DAY = Instant.parse("2023-04-01T00:00:00Z");

    @TempDir
    Path folder;

    private final AtomicInteger commands = new AtomicInteger();
    private final AtomicInteger rings = new AtomicInteger();

    @Test
    void an_idle_bell_hardly_asks_and_rings_at_once() {
        try (JournaledStore store = JournaledStore.open(folder, 0);
                MongoClient client = client(store);
                MongoClient writer = MongoClients.create(store.uri())) {
            LogCollection log = LogCollection.of(client, client.getDatabase("idle_bell_test"));
            log.prepare();
            try (LogNotifier bell = new LogNotifier(client, log)) {
                bell.onRing(rings::incrementAndGet);
                await().until(() -> rings.get() == 1);
                int before = commands.get();
                await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
                assertThat(commands.get() - before)
                        .as("commands in three idle seconds")
                        .isLessThan(10);

                LogCollection.of(writer, writer.getDatabase("idle_bell_test")).store(block());
                await().atMost(Duration.ofSeconds(1))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> rings.get() == 2);
            }
        }
    }

    private MongoClient client(JournaledStore store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.incrementAndGet();
                    }
                })
                .build());
    }

    private static Block block() {
        byte[] json = "{}".getBytes(StandardCharsets.UTF_8);
        LogEvent event = new LogEvent(new UUID(7, 0), "case", "Case", 0, DAY, "CaseClassified", "1", json, json, json);
        return Block.seal(Head.EMPTY, DAY, "node", List.of(), List.of(Leaf.of(event)));
    }
}
