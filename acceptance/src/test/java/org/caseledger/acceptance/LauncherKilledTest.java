package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher alone is killed: what it started has nobody left to stop it. */
class LauncherKilledTest {
    @TempDir
    Path data;

    @Test
    void no_process_outlives_a_launcher_that_was_killed() {
        try (RunningLedger ledger = RunningLedger.start(data, Map.of(), "--no-demo")) {
            List<ProcessHandle> processes = ledger.processes();

            ledger.kill("launcher");

            assertThat(processes).hasSize(4);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));
        }
    }
}
