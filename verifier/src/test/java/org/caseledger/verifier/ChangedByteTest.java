package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One byte changed anywhere is found, also where the list of sums was made to fit. */
class ChangedByteTest {
    private static final int SIZE = 23;
    private static final int EARLIER_SIZE = 9;
    private static final int CHANGES_OF_A_FILE = Boolean.getBoolean("caseledger.full") ? 12 : 2;
    private static final LogWithTree LOG = LogWithTree.ofCases(SIZE, 7);

    @Test
    void one_byte_changed_in_any_file_is_found(@TempDir Path folder) throws IOException {
        each(folder, evidence().names(), files -> files);
    }

    /** Nothing but the list of sums says what stands in the texts and code lists. */
    @Test
    void one_byte_changed_in_any_file_that_is_proved_is_found_without_the_sums(@TempDir Path folder)
            throws IOException {
        List<String> proved = evidence().names().stream()
                .filter(name -> name.matches("events/.*|checkpoint|since\\.consistency"))
                .toList();

        each(folder, proved, WrittenFiles::summed);
    }

    private static void each(Path folder, List<String> names, UnaryOperator<WrittenFiles> after) throws IOException {
        long seed = System.nanoTime();
        System.out.println("ChangedByteTest: seed " + seed);
        Random random = new Random(seed);
        Path earlier = Files.writeString(folder.resolve("earlier"), SignedStates.witnessed(LOG.first(EARLIER_SIZE)));
        for (String name : names) {
            for (int i = 0; i < CHANGES_OF_A_FILE; i++) {
                WrittenFiles files = evidence();
                byte[] bytes = files.get(name).clone();
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 + random.nextInt(255));
                Path zip = after.apply(files.put(name, bytes)).zip(folder.resolve("case.zip"));

                VerifierAnswer answer = VerifierAnswer.to(SignedStates.command("case", zip, earlier));

                assertThat(answer.exit())
                        .as("seed %d, byte %d of %s\n%s%s", seed, at, name, answer.out(), answer.err())
                        .isIn(1, 2);
            }
        }
    }

    private static WrittenFiles evidence() {
        return WrittenFiles.evidence(LOG, "case-2", SignedStates.witnessed(LOG), EARLIER_SIZE);
    }
}
