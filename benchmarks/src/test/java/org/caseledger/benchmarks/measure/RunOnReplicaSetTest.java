package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.caseledger.benchmarks.rivals.Rival;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whether questions that need no other process can still be asked; the answers of so short a run mean nothing. */
@RequiresReplicaSet
@Execution(ExecutionMode.CONCURRENT)
class RunOnReplicaSetTest {
    private static final String SHORTLY = "append latency replay load bytes commands sealing --rounds 1 --seconds 0.1";

    /** Shorter than anyone may ask for. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @Test
    void every_question_is_answered_about_every_store_and_its_samples_are_kept() throws Exception {
        MeasureOptions asked = MeasureOptions.parse(List.of(SHORTLY.split(" ", -1)));
        MeasureOptions options =
                new MeasureOptions(asked.questions(), asked.rounds(), AT_ONCE, asked.set(), asked.words());
        Run run = new Run(options, folder);

        assertThat(run.run()).as(run.report()).isTrue();

        assertThat(run.report())
                .contains("`benchmarks/run " + SHORTLY + "`", "one-node replica set", "**Against the goals**")
                .contains(Rival.BLOCK_LOG.title(), Rival.AXON_MONGO.title(), Rival.INSERT_MANY.title())
                .containsAnyOf(Rival.AXON_JDBC.title() + " |", "no PostgreSQL found here");
        assertThat(folder.resolve("report.md")).hasContent(run.report());
        for (Question question : options.questions()) {
            assertThat(Files.readAllLines(folder.resolve(question.title() + ".csv")))
                    .as(question.title())
                    .hasSizeGreaterThan(1);
        }
    }
}
