package org.caseledger.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator puts an older copy of the database back, and later loses the file beside the key: what he sees, and what he does then. */
@OnlyInFull
class RestoredLedgerTest {
    private static final Map<String, String> OFTEN = Map.of("CASELEDGER_CHECKPOINT_EVERY", "1s");
    private static final List<String> KEY = List.of("log.key", "log.key.pub", "log.key.signed");
    private static final Duration ALARM = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    void a_restore_with_loss_ends_the_name_and_a_lost_file_is_answered_for() throws IOException {
        Path lost = folder.resolve("lost");
        Path data = folder.resolve("data");
        long kept;
        try (RunningLedger ledger = start(lost)) {
            new SignedLedger(ledger).register();
            new SignedLedger(ledger).checkpointOfAll();
            kept = new SignedLedger(ledger).events();
        }
        SignedLedger.copy(lost, data);
        String[] last;
        try (RunningLedger ledger = start(lost)) {
            new SignedLedger(ledger).register();
            last = new SignedLedger(ledger).checkpointOfAll().split("\n");
        }
        for (String file : KEY) {
            Files.copy(lost.resolve(file), data.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }

        try (RunningLedger ledger = start(data)) {
            await().atMost(ALARM)
                    .ignoreExceptions()
                    .until(() ->
                            new SignedLedger(ledger).signing().toString().contains("it is older than what was signed"));
            String restoration = """
                    {"oldOrigin":"%s","lastCheckpoint":{"size":%s,"root":"%s","signature":"%s"},"position":%d}""".formatted(last[0], last[1], last[2], last[4].split(" ")[2], kept - 1);
            assertThat(ledger.post("/api/ledger/restorations", restoration, "auditor")
                            .statusCode())
                    .isEqualTo(403);
            var recorded = ledger.post("/api/ledger/restorations", restoration, "state-officer");
            assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
        }
        try (RunningLedger ledger = start(data)) {
            await().atMost(ALARM)
                    .ignoreExceptions()
                    .until(() -> new SignedLedger(ledger)
                            .signing()
                            .toString()
                            .contains("nothing is signed under the name " + last[0]));
        }
        for (String file : KEY) {
            Files.delete(data.resolve(file));
        }
        Path checkpoint = folder.resolve("checkpoint");
        try (RunningLedger ledger = start(data)) {
            String note = new SignedLedger(ledger).checkpointOfAll();
            assertThat(note).startsWith(last[0] + "/" + last[1] + "-");
            Files.writeString(checkpoint, note);
            Called verified = Called.verify(
                    data,
                    "--checkpoint",
                    checkpoint.toString(),
                    "--key",
                    data.resolve("log.key.pub").toString());
            assertThat(verified.exitCode()).as(verified.output()).isZero();
        }

        Files.delete(data.resolve("log.key.signed"));
        try (RunningLedger ledger = start(data)) {
            await().atMost(ALARM)
                    .ignoreExceptions()
                    .until(() -> new SignedLedger(ledger)
                            .signing()
                            .toString()
                            .contains("the file that says what was signed cannot be read"));
        }
        try (RunningLedger ledger = start(data, "--resume-from", checkpoint.toString())) {
            assertThat(ledger.output()).contains("it is recorded that signing goes on from the checkpoint of ");
            new SignedLedger(ledger).register();
            new SignedLedger(ledger).checkpointOfAll();
        }
    }

    private static RunningLedger start(Path data, String... more) {
        return RunningLedger.start(
                data,
                OFTEN,
                Stream.concat(Stream.of("--no-demo"), Stream.of(more)).toArray(String[]::new));
    }
}
