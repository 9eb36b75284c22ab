package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fifty runs of faults, half of them with a witness: whatever happens, all notes that were ever signed are of one history. */
@RequiresReplicaSet
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignerRunsOnReplicaSetTest {
    private static final int RUNS = 50;
    private static final int FEW = 5;

    @TempDir
    Path folder;

    private final Map<SignerRun.Deed, Integer> done = new EnumMap<>(SignerRun.Deed.class);
    private final TestStore store = TestStore.replicaSet();
    private final TestLog log = new TestLog(store.uri());

    record Run(long seed, boolean witnessed) {}

    static Stream<Run> runs() {
        List<Long> seeds = new Random(17).longs(RUNS).boxed().toList();
        List<Run> all = IntStream.range(0, RUNS)
                .mapToObj(run -> new Run(seeds.get(run), run % 2 == 0))
                .toList();
        return Tries.drawn(Tries.seeded("signer runs"), FEW, all).stream();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void it_never_signs_what_does_not_fit(Run run) throws IOException {
        Path own = Files.createTempDirectory(folder, "run");
        try (SignerRun one = new SignerRun(log, own, run.seed(), run.witnessed())) {
            one.play().forEach((deed, times) -> done.merge(deed, times, Integer::sum));
        }
    }

    @AfterAll
    void everything_happened() {
        System.out.println("signer runs: " + done);
        log.close();
        store.close();
        if (Tries.ALL) {
            assertThat(done).containsOnlyKeys(SignerRun.Deed.values());
        }
    }
}
