package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process. */
@OnlyInFull
@BesideOthers
class LivenessProcessTest {
    @TempDir
    private Path folder;

    @Test
    void a_service_without_its_sealer_ends_itself() throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dcaseledger.lifeline=stdin",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceWithoutSealer.class.getName(),
                        "--server.port=0",
                        "--management.server.port=0",
                        "--spring.mongodb.uri=" + Store.LOCAL.uri("liveness"),
                        "--caseledger.access.local-key=" + TestKey.publicKey(),
                        "--caseledger.ledger.purpose=DEMO",
                        "--caseledger.liveness.patience=1s",
                        "--caseledger.liveness.every=100ms")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(70);
            assertThat(Files.readString(output)).contains("Not alive", "the sealer has ended");
        } finally {
            process.destroyForcibly();
        }
    }
}
