package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.caseledger.local.testing.OnlyInFull;
import org.caseledger.local.testing.Tries;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose checkpoints a witness cosigns: killed at any time it raises no alarm, and an older copy of it does. */
@Order(Integer.MAX_VALUE - 4) // waits for a witness
@OnlyInFull
class WitnessedTest {
    private static final int KILLS = 5;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration ALARM = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_witness_cosigns_and_an_older_copy_is_not_signed_any_more() throws IOException {
        assumeTrue(LiteWitness.canRun(), "there is no go or no ssh-agent on the PATH");
        Random random = Tries.seeded("witnessed");
        Path data = folder.resolve("data");
        try (RunningLedger alone = RunningLedger.start(data, Map.of(), "--no-demo")) {
            await().atMost(SOON).until(() -> new SignedLedger(alone).signed() > 0);
        }
        Path key = data.resolve("log.key.pub");
        try (LiteWitness witness = LiteWitness.start(Files.createDirectory(folder.resolve("witness")))) {
            witness.know(key);
            Map<String, String> settings = Map.of(
                    "CASELEDGER_CHECKPOINT_WITNESSES_0_URL", witness.url(),
                    "CASELEDGER_CHECKPOINT_WITNESSES_0_KEY", witness.key(),
                    "CASELEDGER_CHECKPOINT_EVERY", "1s");
            try (RunningLedger witnessed = RunningLedger.start(data, settings, "--no-demo")) {
                isCosigned(witnessed, witness, key);
                for (int kill = 0; kill < KILLS; kill++) {
                    new SignedLedger(witnessed).register();
                    Thread.sleep(random.nextInt(2_000));
                    witnessed.killAndAwaitRestart("query");
                    isCosigned(witnessed, witness, key);
                }
                witness.stop();
                long before = new SignedLedger(witnessed).signed();
                new SignedLedger(witnessed).register();
                await().atMost(ALARM)
                        .until(() -> new SignedLedger(witnessed)
                                .signing()
                                .path("status")
                                .asString()
                                .equals("DOWN"));
                assertThat(new SignedLedger(witnessed).signed()).isEqualTo(before);
                witness.goOn();
                isCosigned(witnessed, witness, key);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            SignedLedger.copy(data, folder.resolve("older"));
            try (RunningLedger witnessed = RunningLedger.start(data, settings, "--no-demo")) {
                isCosigned(witnessed, witness, key);
            }
            try (RunningLedger restored = RunningLedger.start(folder.resolve("older"), settings, "--no-demo")) {
                await().atMost(ALARM)
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(
                                        new SignedLedger(restored).signing().toString())
                                .contains("DOWN", "the log is older than what was signed"));
                long size = new SignedLedger(restored).signed();
                new SignedLedger(restored).register();
                await().during(Duration.ofSeconds(5)).until(() -> new SignedLedger(restored).signed() == size);
            }
        }
    }

    /** What is registered now, by a program that nobody here wrote. */
    private void isCosigned(RunningLedger ledger, LiteWitness witness, Path key) {
        SignedLedger signed = new SignedLedger(ledger);
        signed.register();
        String note = signed.checkpointOfAll();
        Path checkpoint = folder.resolve("checkpoint");
        write(checkpoint, note);

        Called verified = Called.verify(
                Objects.requireNonNull(key.getParent()),
                "--checkpoint",
                checkpoint.toString(),
                "--key",
                key.toString(),
                "--witness",
                witness.key());
        assertThat(verified.exitCode()).as(verified.output()).isZero();
        assertThat(verified.output()).contains("good, by " + LiteWitness.NAME + ", which saw it at ");
        Called other = GoPrograms.run("checknote", checkpoint.toString(), key.toString(), witness.key());
        assertThat(other.exitCode()).as(other.output()).isZero();
        assertThat(signed.signing().path("status").asString())
                .as("" + signed.signing())
                .isEqualTo("UP");
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
