package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.LedgerOpened;
import org.caseledger.events.Purpose;
import org.caseledger.events.Role;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.ServiceProcess;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceProcess;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.caseledger.tree.LogKeyFiles;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service itself, killed by {@code kill -9} while it signs, two of it at once, and then on an older copy of the database. */
@OnlyInFull
@RequiresReplicaSet
class KilledSignerOnReplicaSetTest {
    private static final int KILLS = 4;
    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Duration A_HUNDRED_TRIES = Duration.ofSeconds(2);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 2);
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, RunningQueryService.PATNA);

    @TempDir
    Path folder;

    private final SignedNotes notes = new SignedNotes();
    private int serial;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void it_never_signs_what_does_not_fit(long seed) throws IOException {
        Random random = new Random(seed);
        Path key = folder.resolve("log.key");
        Files.writeString(
                key, NoteKey.generate("localhost/" + RunningQueryService.LEDGER).secret());
        new SignedFile(new LogKeyFiles(key).signed()).remember(TreeHead.EMPTY);
        try (TestStore store = TestStore.replicaSet();
                TestLog log = new TestLog(store.uri())) {
            log.append(
                    JUNE,
                    Who.LEDGER,
                    new LedgerOpened(
                            RunningQueryService.LEDGER,
                            Purpose.DEMO,
                            1,
                            Duration.ofSeconds(1),
                            LocalDate.of(2025, 4, 1)));
            List<Block> older = log.blocks();
            for (int kill = 0; kill < KILLS; kill++) {
                int before = kept().size();
                try (ServiceProcess one = signer(store);
                        ServiceProcess other = signer(store)) {
                    await().atMost(SOON).pollInterval(Duration.ofMillis(300)).until(() -> {
                        grow(log);
                        return kept().size() > before;
                    });
                    Thread.sleep(random.nextInt(500));
                    assertThat(one.isAlive() && other.isAlive())
                            .as(one.log() + other.log())
                            .isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            LeavesOfLog leaves = new LeavesOfLog(new LogReader(log.database()));
            kept().forEach(note -> notes.add(note, leaves.leaves()));
            notes.areOfOneHistory();

            log.restore(older);
            log.views().drop();
            grow(log);
            int before = kept().size();
            try (ServiceProcess restored = signer(store)) {
                await().atMost(SOON).until(() -> restored.log().contains("No checkpoint is signed"));
                await().during(A_HUNDRED_TRIES).atMost(SOON).until(() -> {
                    grow(log);
                    return kept().size() == before;
                });
                assertThat(restored.log()).contains("it is older than what was signed");
                assertThat(kept()).hasSize(before);
            }
        }
    }

    private ServiceProcess signer(TestStore store) {
        return QueryServiceProcess.start(
                store,
                "--caseledger.checkpoint.key=" + folder.resolve("log.key"),
                "--caseledger.checkpoint.folder=" + folder,
                "--caseledger.checkpoint.every=20ms");
    }

    private List<String> kept() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("checkpoint-\\d+"))
                    .map(KilledSignerOnReplicaSetTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void grow(TestLog log) {
        log.append(JUNE, WORKER, new OneCase(RunningQueryService.PATNA, JUNE, ++serial).registered());
    }
}
