package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, with pauses of milliseconds. */
class SupervisedChildTest {
    private static final RestartPauses QUICK =
            new RestartPauses(Duration.ofMillis(20), Duration.ofMillis(60), 3, Duration.ofHours(1));

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final List<SupervisedChild> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(supervised -> supervised.child().stop());
    }

    @Test
    void a_child_that_was_killed_is_started_again_and_named_with_its_log() {
        SupervisedChild supervised = supervised("echo last words; exec cat", QUICK);
        ChildProcess first = supervised.child();
        await().until(() -> first.log().lastLine().equals("last words"));

        kill(first);
        await().until(() -> supervised.supervise() && supervised.child() != first);

        assertThat(supervised.child().isAlive()).isTrue();
        assertThat(told.get(0))
                .contains(
                        "query ended with exit code 137",
                        folder.resolve("query.log").toString(),
                        "last words")
                .contains("query is started again in 0.02 s");
        assertThat(told.get(1))
                .isEqualTo(
                        "query is started again, process " + supervised.child().pid());
    }

    @Test
    void a_child_that_ends_again_and_again_is_given_up_after_growing_pauses() {
        SupervisedChild supervised = supervised("exit 3", QUICK);

        await().until(() -> !supervised.supervise());

        assertThat(told)
                .filteredOn(line -> line.contains("ended with exit code 3"))
                .hasSize(4);
        assertThat(String.join("\n", told))
                .containsSubsequence(
                        "again in 0.02 s",
                        "again in 0.04 s",
                        "again in 0.06 s",
                        "query cannot be kept running: it ended 4 times in a row");
    }

    @Test
    void a_child_that_lived_well_in_between_is_not_given_up() {
        SupervisedChild supervised =
                supervised("exit 3", new RestartPauses(Duration.ofMillis(1), Duration.ofMillis(1), 1, Duration.ZERO));

        await().until(() -> supervised.supervise() && told.size() >= 8);

        assertThat(told).noneMatch(line -> line.contains("cannot be kept running"));
    }

    private SupervisedChild supervised(String script, RestartPauses pauses) {
        SupervisedChild supervised = new SupervisedChild(
                () -> ChildProcess.start(
                        "query", List.of("/bin/sh", "-c", script), Map.of(), folder.resolve("query.log")),
                pauses,
                told::add);
        started.add(supervised);
        return supervised;
    }

    private static void kill(ChildProcess child) {
        ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
    }
}
