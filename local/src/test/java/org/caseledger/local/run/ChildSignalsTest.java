package org.caseledger.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseledger.local.testing.ProcessSignal;
import org.caseledger.local.testing.ProgramJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a terminal or a supervisor sends to a whole group of processes, to a real JVM of it. */
class ChildSignalsTest {
    @TempDir
    Path folder;

    private ChildProcess child;

    /** Ends with its lifeline, and then takes its time. */
    static final class Finishing {
        public static void main(String... args) throws Exception {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("finished")));
            System.out.println("runs");
            while (System.in.read() >= 0) {
                // nothing is expected
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        Path jar = folder.resolve("program.jar");
        ProgramJar.write(jar, Finishing.class);
        child = ChildProcess.start(
                "query",
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()),
                Map.of(),
                folder.resolve("query.log"));
        await().until(() -> child.log().lastLine().equals("runs"));
    }

    @AfterEach
    void kill() {
        ProcessSignal.KILL.to(child.pid());
    }

    @Test
    void the_launcher_alone_ends_a_child() {
        for (ProcessSignal signal : List.of(ProcessSignal.INT, ProcessSignal.TERM, ProcessSignal.HUP)) {
            signal.to(child.pid());
        }
        await().during(Duration.ofSeconds(1)).until(child::isAlive);

        child.stop();

        assertThat(child.isAlive()).isFalse();
        assertThat(child.log().lastLine()).isEqualTo("finished");
        assertThat(child.obituary()).contains("exit code 0");
    }
}
