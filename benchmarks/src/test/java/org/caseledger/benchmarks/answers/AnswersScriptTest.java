package org.caseledger.benchmarks.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.caseledger.local.testing.OnlyInFull;
import org.junit.jupiter.api.Test;

/** The script's own tests, over two services that are made up. */
@OnlyInFull
class AnswersScriptTest {

    @Test
    void it_finds_a_wrong_answer_and_explains_only_what_is_written() throws IOException, InterruptedException {
        Process tests = new ProcessBuilder(
                        "python3", "-B", "-m", "unittest", "discover", "-s", "src/test/python/answers")
                .redirectErrorStream(true)
                .start();
        String printed = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tests.waitFor()).as(printed).isZero();
        assertThat(printed).containsPattern("Ran [1-9]\\d* tests");
    }
}
