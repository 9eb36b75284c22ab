package org.caseledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogNotifier;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.LogTail;
import org.caseledger.eventlog.LogVerifier;
import org.caseledger.local.testing.Mongod;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.ReplicaSet;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader in another process than the writer, while primaries are frozen, killed and stepped down. */
@OnlyInFull
@RequiresReplicaSet
@SideLane
class FailoverTest {
    private static final Duration AFTER_ELECTION = Duration.ofSeconds(60);
    private static final String DATABASE = "failover_test";

    private final ReplicaSet set = ReplicaSet.threeNodes();
    private final MongoClient writing = client();
    private final MongoClient reading = client();
    private final LogCollection written = LogCollection.of(writing, writing.getDatabase(DATABASE));
    private final LogCollection read = LogCollection.of(reading, reading.getDatabase(DATABASE));
    private final Chain chain = new Chain(3);
    private final Map<Long, Hash> seen = new ConcurrentSkipListMap<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Thread reader = new Thread(this::follow, "reader");

    @BeforeEach
    void start() {
        written.prepare();
        reader.start();
    }

    @AfterEach
    void stop() throws InterruptedException {
        ended.set(true);
        reader.join();
        reading.close();
        writing.close();
        set.close();
    }

    @Test
    void a_reader_sees_every_block_once_and_in_order_whatever_becomes_of_the_primary() {
        write(20);
        Mongod frozen = set.awaitPrimary();
        frozen.freeze();
        write(20);
        awaitAllSeen();
        frozen.resume();

        Mongod killed = set.awaitPrimary();
        killed.kill();
        write(20);
        awaitAllSeen();
        killed.restart();

        set.stepDown();
        write(20);
        awaitAllSeen();
        assertThat(new LogVerifier(read).verify().head()).isEqualTo(chain.head());
    }

    private void follow() {
        try (LogNotifier bell = new LogNotifier(reading, read);
                LogTail tail = new LogTail(new LogReader(read), bell, -1, null)) {
            while (!ended.get()) {
                try {
                    List<Block> blocks = tail.next(Duration.ofMillis(200));
                    blocks.forEach(block -> seen.merge(block.position(), block.hash(), FailoverTest::twice));
                } catch (MongoException e) { // an election; the tail goes on where it was
                    assertThat(tail.position()).isLessThanOrEqualTo(chain.head().position());
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            failure.set(new IllegalStateException(e));
        }
    }

    private void write(int blocks) {
        for (int i = 0; i < blocks; i++) {
            Block block = chain.seal();
            await().atMost(AFTER_ELECTION).pollDelay(Duration.ZERO).until(() -> stored(block));
        }
    }

    /** Inserts the very same block until it is there. */
    private boolean stored(Block block) {
        try {
            written.store(block);
            return true;
        } catch (MongoException e) {
            return isThere(block);
        }
    }

    private boolean isThere(Block block) {
        try {
            return new LogReader(written)
                    .holding(block.position())
                    .filter(found -> found.hash().equals(block.hash()))
                    .isPresent();
        } catch (MongoException e) {
            return false;
        }
    }

    private void awaitAllSeen() {
        await().atMost(AFTER_ELECTION).until(() -> failure.get() != null || seen.size() == chain.blocks.size());
        assertThat(failure.get()).isNull();
        assertThat(seen.values())
                .containsExactlyElementsOf(
                        chain.blocks.stream().map(Block::hash).toList());
    }

    private static Hash twice(Hash one, Hash again) {
        throw new IllegalStateException("given out twice: " + one + " and " + again);
    }

    private MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(set.uri()))
                .applyToSocketSettings(socket -> socket.readTimeout(2, TimeUnit.SECONDS))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build());
    }
}
