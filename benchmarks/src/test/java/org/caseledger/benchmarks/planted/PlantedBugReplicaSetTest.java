package org.caseledger.benchmarks.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.caseledger.benchmarks.history.Verdict;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The checker finds what is planted, and where nothing is planted it finds nothing in the very same scenario: some of the bugs, drawn
 * with a seed, or all with {@code --full}.
 */
@RequiresReplicaSet
@Execution(ExecutionMode.CONCURRENT)
class PlantedBugReplicaSetTest {
    /** On a stalled machine a fault may come too early or too late to meet the bug; the product never shows what it has not. */
    private static final int ATTEMPTS = 3;

    private static final int DRAWN = 3;

    static final List<PlantedBug> BUGS = Tries.drawn(Tries.seeded("planted bugs"), DRAWN, List.of(PlantedBug.values()));

    private static final ReplicaSets SETS = new ReplicaSets();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        SETS.close();
    }

    @ParameterizedTest
    @FieldSource("BUGS")
    void a_planted_bug_is_found(PlantedBug bug) {
        String changed = bug.variant().classPath(folder.resolve("classes"));
        Verdict verdict = play(bug, changed, 1);
        for (int attempt = 2; attempt <= ATTEMPTS && verdict.sound(); attempt++) {
            System.out.println(bug + " did not show in attempt " + (attempt - 1) + ": " + verdict.answers());
            verdict = play(bug, changed, attempt);
        }
        assertThat(verdict.kinds()).contains(bug.shows());
    }

    @ParameterizedTest
    @FieldSource("BUGS")
    void without_it_the_same_scenario_is_sound(PlantedBug bug) {
        Verdict verdict = play(bug, System.getProperty("java.class.path"), 1);

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.stopped()).hasSize(bug == PlantedBug.TAIL_WITHOUT_CONTIGUITY ? 1 : 0);
    }

    private Verdict play(PlantedBug bug, String classPath, int attempt) {
        String name = "planted_" + bug.name().toLowerCase(Locale.ROOT) + "_" + attempt;
        return SETS.with(bug.scenario().nodes(), set -> {
            try (Stage stage = new Stage(set, name, classPath, histories(name))) {
                return bug.scenario().play(stage);
            }
        });
    }

    private Path histories(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
