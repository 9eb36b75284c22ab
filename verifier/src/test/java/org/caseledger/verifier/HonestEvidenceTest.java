package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest files of random logs, of which none may raise an alarm. */
class HonestEvidenceTest {
    private static final int FILES = Boolean.getBoolean("caseledger.full") ? 1_000 : 60;
    private static final int LARGEST = 70;

    @Test
    void no_honest_file_raises_an_alarm(@TempDir Path folder) throws IOException {
        long seed = System.nanoTime();
        System.out.println("HonestEvidenceTest: seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            int size = 1 + random.nextInt(LARGEST);
            int cases = 1 + random.nextInt(Math.min(size, 12));
            int since = random.nextInt(size + 1);
            LogWithTree log = LogWithTree.ofCases(size, cases);
            Path earlier = Files.writeString(folder.resolve("earlier"), SignedStates.witnessed(log.first(since)));
            Path zip = WrittenFiles.evidence(log, "case-" + random.nextInt(cases), SignedStates.witnessed(log), since)
                    .zip(folder.resolve("case.zip"));

            VerifierAnswer answer = VerifierAnswer.to(SignedStates.command("case", zip, earlier));

            assertThat(answer.exit())
                    .as("%d events, %d cases, since %d\n%s%s", size, cases, since, answer.out(), answer.err())
                    .isZero();
        }
    }
}
