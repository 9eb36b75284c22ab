package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever gets hold of the memory of the command service finds no keys there but of those who are being spoken to. */
@Order(Integer.MAX_VALUE - 3) // waits until keys are let go of
@OnlyInFull
class KeysInMemoryTest {
    private static final int SECONDS_AFTER_USE = 60;

    /** KB, of 64 MB that objects are made in: threads that are idle do not come to it in a minute. */
    private static final long HALF_OF_THE_PLACE = 36_000;

    /** KB that objects are made of to answer one. */
    private static final long MOST_OF_A_QUESTION = 300;

    /** Where a heap stays that should have had no keys, for whoever looks for what held them. */
    private static final Path KEPT = Path.of("target", "keys-in-memory.hprof");

    @TempDir
    Path data;

    @TempDir
    Path shown;

    @TempDir
    Path dumps;

    @Test
    void keys_are_in_memory_while_they_are_used_and_a_minute_later_no_key_that_is_stored_is()
            throws IOException, GeneralSecurityException, InterruptedException {
        try (RunningLedger ledger = RunningLedger.start(data, Map.of(), "--no-demo")) {
            CanaryLife life = new CanaryLife(ledger, new CanaryTexts(), new CanaryAnswers(shown));
            String path = life.live();
            life.live();
            Map<String, byte[]> keys = UnwrappedKeys.of(ledger, data);
            YoungObjects young = new YoungObjects(ledger, "command");
            young.collect();
            askUntilMade(HALF_OF_THE_PLACE, ledger, young);

            life.reveal(path);
            assertThat(inMemory(ledger, keys)).containsAll(keysOf(ledger, path));
            long end = young.made();
            young.collect();
            TimeUnit.SECONDS.sleep(SECONDS_AFTER_USE);

            assertThat(left(ledger, keys)).as("in %s", KEPT).isEmpty();
            askUntilMade(HALF_OF_THE_PLACE, ledger, young);
            while (young.made() < end) { // threads come to where the keys were before they were moved
                ask(ledger);
                assertThat(left(ledger, keys)).as("in %s", KEPT).isEmpty();
            }
        }
    }

    private static void askUntilMade(long enough, RunningLedger ledger, YoungObjects young) {
        for (long made = young.made(); made < enough; made = young.made()) {
            // Each look starts a JVM, which costs more than dozens of questions: half of those that are surely missing.
            for (long asked = 0; asked <= (enough - made) / (2 * MOST_OF_A_QUESTION); asked++) {
                ask(ledger);
            }
        }
    }

    /** What needs no key. */
    private static void ask(RunningLedger ledger) {
        assertThat(ledger.demo()).isPresent();
    }

    private Set<String> inMemory(RunningLedger ledger, Map<String, byte[]> keys) {
        try (HeapDump now = heap(ledger)) {
            return now.keysAmong(keys);
        }
    }

    /** Those that should not be there. */
    private Set<String> left(RunningLedger ledger, Map<String, byte[]> keys) {
        try (HeapDump later = heap(ledger)) {
            Set<String> left = later.keysAmong(keys);
            if (!left.isEmpty()) {
                later.copyTo(KEPT);
            }
            return left;
        }
    }

    private HeapDump heap(RunningLedger ledger) {
        return HeapDump.of(ledger.processOf("command"), dumps);
    }

    private static Set<String> keysOf(RunningLedger ledger, String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        try (MongoClient client = MongoClients.create(ledger.storeUrl())) {
            LogReader log = new LogReader(LogCollection.of(client, client.getDatabase("caseledger")));
            Set<String> keys = log.events(id, 0).stream()
                    .flatMap(event -> PersonalSealing.keysOf(event).stream())
                    .map(UUID::toString)
                    .collect(Collectors.toSet());
            assertThat(keys).as("hers, and the accused's").hasSize(2);
            return keys;
        }
    }
}
